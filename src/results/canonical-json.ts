/**
 * JSON with keys in code-unit order and an indent of two spaces, ending in a newline: equal values give equal bytes,
 * whatever order they were put together in. Arrays keep their order; `undefined` is left out.
 */
export function formatCanonicalJson(value: unknown): string {
  return `${JSON.stringify(value, sortKeys, 2)}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
