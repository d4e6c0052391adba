/**
 * One field of a query or of a form. Whatever was sent, the answer is a string: a repeated field counts with its
 * first value, an absent one is empty.
 */
export function readField(source: unknown, name: string): string {
  if (typeof source !== 'object' || source === null || !Object.hasOwn(source, name)) return '';
  const value: unknown = (source as Record<string, unknown>)[name];
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

/** An address with those parameters that have a value. */
export function formatAddress(path: string, parameters: Readonly<Record<string, string | undefined>>): string {
  const filled = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return filled.length === 0 ? path : `${path}?${new URLSearchParams(filled).toString()}`;
}

/** A parameter that is one of a closed list, or undefined. */
export function readChoice<T extends string>(value: string, choices: readonly T[]): T | undefined {
  return choices.find((choice) => choice === value);
}

/** An address in its parts, or undefined where it is none. */
export function parseAddress(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
