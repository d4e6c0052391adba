/** What a person puts into the address field, made whole as browsers do. */
export function completeAddress(typed: string): string {
  const words = typed.trim();
  return /^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `http://${words}`;
}
