import { formatCellKey } from '../results/cell-key.ts';
import { lookUp } from '../results/look-up.ts';
import type { Results, RuleRecord } from '../results/schema.ts';
import type { Matrix, MatrixCell, MatrixRow } from './matrix.ts';

/** What a regime comes to over all its goals: which wall costs what, whom, and by which rule. */
export interface RegimeDigest {
  readonly row: MatrixRow;
  /** How many of its cells were measured and are no failure. */
  readonly measured: number;
  readonly blocked: readonly MatrixCell[];
  readonly dearer: readonly MatrixCell[];
  /** Least and most clicks above open, of the dearer cells; none where every other way is shut. */
  readonly extra: { readonly least: number; readonly most: number } | undefined;
  /** Keys of codes above open, of the cell that has the most of them. */
  readonly extraKeys: number;
  /** Clicks above open by person, summed over its cells, who pays most first. */
  readonly payers: readonly (readonly [person: string, clicks: number])[];
  /** Who is stopped, by how many goals. */
  readonly stopped: readonly (readonly [person: string, goals: number])[];
  /** What is lost under it and kept under open, each once; and the longest waiting above open, in seconds. */
  readonly lost: readonly string[];
  readonly waitSeconds: number;
  /** The rules that ended ways or under which extra clicks were made, the weightiest first. */
  readonly rules: readonly RuleRecord[];
}

/** The regimes that cost anything at all, the dearest first: by shut ways, then by all clicks and keys above open. */
export function digestRegimes(matrix: Matrix, results: Results): RegimeDigest[] {
  const digests = matrix.rows.filter(({ sort }) => sort !== 'control').map((row) => digestRow(row, results));
  const cost = ({ row }: RegimeDigest) => row.cells.reduce((sum, { toll }) => sum + Math.max(0, (toll?.clicks ?? 0) + (toll?.codeKeys ?? 0)), 0);
  return digests
    .filter(({ blocked, dearer, lost, waitSeconds }) => blocked.length + dearer.length + lost.length + waitSeconds > 0)
    .map((digest, place) => ({ digest, place }))
    .sort((a, b) => b.digest.blocked.length - a.digest.blocked.length || cost(b.digest) - cost(a.digest) || a.place - b.place)
    .map(({ digest }) => digest);
}

function digestRow(row: MatrixRow, results: Results): RegimeDigest {
  const blocked = row.cells.filter(({ outcome }) => outcome === 'blocked');
  const dearer = row.cells.filter(({ toll }) => toll !== undefined && toll.clicks + toll.codeKeys > 0);
  const clicks = dearer.map(({ toll }) => toll?.clicks ?? 0);
  const rules = lookUp(results.regimes, row.regime)?.rules ?? [];
  const weights = weighRules(row.cells, results);
  return {
    row, blocked, dearer,
    measured: row.cells.filter(({ outcome }) => outcome === 'completed' || outcome === 'blocked').length,
    extra: dearer.length === 0 ? undefined : { least: Math.min(...clicks), most: Math.max(...clicks) },
    extraKeys: Math.max(0, ...dearer.map(({ toll }) => toll?.codeKeys ?? 0)),
    payers: sumUp(dearer.flatMap(({ toll }) => Object.entries(toll?.people ?? {}).map(([person, part]) => [person, part.clicks] as const))).filter(([, paid]) => paid > 0),
    stopped: sumUp(blocked.flatMap(({ blockedAt }) => (blockedAt ? [[blockedAt.person, 1] as const] : []))),
    lost: [...new Set(row.cells.flatMap((cell) => listLost(cell, results)))],
    waitSeconds: Math.max(0, ...row.cells.map(({ toll }) => toll?.waitSeconds ?? 0)),
    rules: rules.filter(({ id }) => weights.has(id)).sort((a, b) => (weights.get(b.id) ?? 0) - (weights.get(a.id) ?? 0)),
  };
}

/** What a completed cell lost that open, for the same goal, did not. */
function listLost({ key, outcome, scenario, device }: MatrixCell, results: Results): string[] {
  const open = lookUp(results.measurements, formatCellKey({ scenario, regime: 'open', device }));
  if (outcome !== 'completed' || open?.outcome !== 'completed') return [];
  return (lookUp(results.measurements, key)?.lost ?? []).filter((thing) => !open.lost.includes(thing));
}

/** A rule that ends a way outweighs all that are merely dear. */
const SHUT = 1e6;

function weighRules(cells: readonly MatrixCell[], results: Results): ReadonlyMap<string, number> {
  return new Map(sumUp(cells.flatMap(({ key, blockedAt }): [string, number][] => {
    if (blockedAt) return [[blockedAt.rule, SHUT]];
    return Object.entries(lookUp(results.measurements, key)?.charges ?? {}).filter(([rule]) => rule !== 'base');
  })));
}

/** Sums by name, the largest first. */
function sumUp(parts: readonly (readonly [string, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, part] of parts) sums.set(name, (sums.get(name) ?? 0) + part);
  return [...sums].sort((a, b) => b[1] - a[1]);
}
