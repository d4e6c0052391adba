/** What covers a row: regimes, scenarios or devices that are there, or a written reason why nothing does. */
export type Coverage = { readonly regimes: readonly string[] } | { readonly scenarios: readonly string[] } | { readonly devices: readonly string[] } | { readonly reason: string };

/** One thing that is known of the walls: in our own words, and what measures it. */
export interface Row {
  readonly id: string;
  readonly says: string;
  readonly by: Coverage;
}

/** A row that regimes measure. */
export function met(id: string, says: string, ...regimes: readonly [string, ...string[]]): Row {
  return { id, says, by: { regimes } };
}

/** A row that nothing measures, and why not. */
export function unmet(id: string, says: string, reason: string): Row {
  return { id, says, by: { reason } };
}
