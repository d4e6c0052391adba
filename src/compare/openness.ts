import type { Results } from '../results/schema.ts';
import type { Matrix, MatrixRow } from './matrix.ts';
import { computeScore } from './score.ts';
import type { Score } from './score.ts';
import { SCORED_FAMILIES, SCORED_IDS, SCORED_SCENARIOS } from './scored-scenarios.ts';
import type { ScoredFamily } from './scored-scenarios.ts';

/** What a regime costs that no score tells of. */
export const UNSCORED = ['goals', 'keys', 'waiting', 'losses'] as const;
export type Unscored = (typeof UNSCORED)[number];

/** A regime's openness on one device: over the whole list, over each family of it, and what stands beside. */
export interface Openness {
  readonly whole: Score;
  /** In the order of the list. */
  readonly families: readonly { readonly family: ScoredFamily; readonly score: Score }[];
  /** `goals`: dearer or shut in goals that are not on the list; the others: costs that are no clicks. */
  readonly unscored: readonly Unscored[];
}

/** The openness of a row of a matrix, by the one score function. */
export function describeOpenness(results: Results, row: MatrixRow, { device, controls }: Pick<Matrix, 'device' | 'controls'>): Openness {
  const scoreOf = (scenarios: readonly string[]) => computeScore(results, row.regime, device, { controls, scenarios });
  return {
    whole: scoreOf(SCORED_IDS),
    families: SCORED_FAMILIES.map((family) => ({ family, score: scoreOf(SCORED_SCENARIOS.families[family]) })),
    unscored: UNSCORED.filter((kind) => row.cells.some((cell) => isUnscored(cell, kind))),
  };
}

/** The score to go by where one is needed: over the whole list, else over the first family that has one. */
export function mainScore({ whole, families }: Openness): Extract<Score, { readonly kind: 'score' }> | undefined {
  return [whole, ...families.map(({ score }) => score)].find((score) => score.kind === 'score');
}

function isUnscored({ scenario, outcome, toll }: MatrixRow['cells'][number], kind: Unscored): boolean {
  switch (kind) {
    case 'goals': return !SCORED_IDS.includes(scenario) && (outcome === 'blocked' || (toll?.clicks ?? 0) > 0);
    case 'keys': return (toll?.codeKeys ?? 0) > 0;
    case 'waiting': return (toll?.waitSeconds ?? 0) > 0;
    case 'losses': return (toll?.losses ?? 0) > 0;
  }
}
