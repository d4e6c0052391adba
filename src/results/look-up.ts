/**
 * A record's own entry. `constructor` is a valid id, so plain indexing would hand back what every object inherits.
 */
export function lookUp<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
