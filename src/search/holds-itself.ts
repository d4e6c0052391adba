/**
 * Whether an address has another one of its own site in it: the page on which a site's search looked for an address of that
 * site. It tells of nothing that the address within does not tell, and as it can be looked for in its turn there is no end of
 * such addresses.
 */
export function holdsItself(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin } = new URL(text);
  return origin !== 'null' && decodeWhole(text).split(origin).length > 2;
}

/** An address that was written into another one is coded once more for each. */
function decodeWhole(text: string): string {
  let decoded = text;
  for (let before = ''; before !== decoded; ) {
    before = decoded;
    decoded = decoded.replace(/(?:%[0-9a-f]{2})+/gi, (coded) => Buffer.from(coded.replaceAll('%', ''), 'hex').toString());
  }
  return decoded;
}
