/** What a person puts into the address field, made whole as browsers do; undefined where it is no address of the web. */
export function completeAddress(typed: string): URL | undefined {
  const words = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `http://${words}`;
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
}
