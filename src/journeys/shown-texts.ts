/** The address in what a screen says, without the words around it; undefined where there is none. */
export function readAddress(words: string): string | undefined {
  return /https?:\/\/[!-~]+/.exec(words)?.[0];
}

/** An address as somebody types it into a browser's field: nobody types what the browser adds of itself. */
export function spellAddress(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

/** The eleven letters and digits of a pass-code in what a screen says; undefined where there is none. */
export function readPassCode(words: string): string | undefined {
  return /￥([A-Za-z0-9]{11})￥/u.exec(words)?.[1];
}
