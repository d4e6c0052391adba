/**
 * The scenarios that the openness score is the mean of, by id. Frozen: a score says something only beside scores over
 * the same list, so that a change of the list is a new version, and scores of two versions are never compared.
 */
export const SCORED_SCENARIOS = {
  version: 1,
  ids: ['share-item-direct', 'share-item-group', 'share-item-moments'],
} as const satisfies { readonly version: number; readonly ids: readonly string[] };
