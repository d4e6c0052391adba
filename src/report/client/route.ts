import { MEASURES } from '../strings.ts';
import type { Measure } from '../strings.ts';

export const VIEWS = ['overview', 'timeline', 'charts', 'sides', 'what-if', 'regimes', 'count', 'run', 'cell'] as const;
export type View = (typeof VIEWS)[number];

/** What the matrix can be narrowed down by; in the address each is a list of values. */
export const FACETS = ['regimes', 'scenarios', 'gates', 'places', 'years', 'statuses', 'certainties', 'outcomes'] as const;
export type Facet = (typeof FACETS)[number];
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const GROUPINGS = ['kind', 'place', 'status', 'imposer', 'certainty'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Whose clicks a reader's assumption is about. */
export const PAYERS = ['all', 'sender', 'receiver'] as const;
export type Payer = (typeof PAYERS)[number];

/** What the page shows, all of it in the address, so that each cell, picture, comparison and filter can be linked to. */
export interface Route {
  readonly view: View;
  /** The matrix's measure; `perPerson` shows each person's part in the place of the sum. */
  readonly measure: Measure;
  readonly perPerson?: boolean;
  /** Device of the matrix; none is the first. */
  readonly device?: string;
  readonly query?: string;
  readonly chosen?: Chosen;
  /** Only what differs from open. */
  readonly differs?: boolean;
  readonly group?: Grouping;
  /** `name`, `score`, `figure` or a scenario's id, behind a `-` where the largest come first; none is by period. */
  readonly sort?: string;
  /** `view: 'cell'`: its key, and the step whose picture is enlarged. */
  readonly cell?: string;
  readonly step?: string;
  /** `view: 'regimes'`: the one to scroll to. */
  readonly regime?: string;
  /** Timeline, charts and what-if: the scenario that is looked at; none is the one that says most. */
  readonly scenario?: string;
  /** `view: 'sides'`: two cells; `otherRun` takes the second out of the other run. */
  readonly a?: string;
  readonly b?: string;
  readonly otherRun?: boolean;
  /** `view: 'what-if'`: what the reader assumes, as it was typed. */
  readonly loss?: string;
  readonly audience?: string;
  readonly share?: string;
  readonly payer?: Payer;
}

export const DEFAULT_ROUTE: Route = { view: 'overview', measure: 'clicks' };

const TEXTS = { query: 'q', device: 'device', sort: 'sort', scenario: 'scenario', a: 'a', b: 'b', loss: 'loss', audience: 'audience', share: 'share', step: 'step' } as const;
const FLAGS = { perPerson: 'people', differs: 'differs', otherRun: 'other' } as const;

/** Reads a route from `location.hash`; whatever makes no sense falls back to the overview. */
export function parseRoute(hash: string): Route {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const texts = Object.entries(TEXTS).flatMap(([key, name]) => (given.get(name) ? [[key, given.get(name)]] : []));
  const flags = Object.entries(FLAGS).flatMap(([key, name]) => (given.get(name) === '1' ? [[key, true]] : []));
  const facets = FACETS.flatMap((facet) => (given.get(facet) ? [[facet, (given.get(facet) ?? '').split(',').map(decodeListed)]] : []));
  const group = GROUPINGS.find((name) => name === given.get('group'));
  const payer = PAYERS.find((name) => name === given.get('payer') && name !== 'all');
  const cell = given.get('cell');
  const regime = given.get('regime');
  const { step, ...rest }: Partial<Route> = Object.fromEntries([...texts, ...flags]);
  const common = {
    ...rest,
    measure: MEASURES.find((name) => name === given.get('measure')) ?? 'clicks',
    ...(facets.length > 0 && { chosen: Object.fromEntries(facets) as Chosen }),
    ...(group && { group }),
    ...(payer && { payer }),
  };
  if (cell !== null) return { ...common, view: 'cell', cell, ...(step !== undefined && { step }) };
  if (regime !== null) return { ...common, view: 'regimes', regime };
  return { ...common, view: VIEWS.find((name) => name === given.get('view') && name !== 'cell') ?? 'overview' };
}

/** The hash of a route; what is default is left out. */
export function formatRoute(route: Route): string {
  const { view, measure, cell, regime, chosen = {}, group, payer } = route;
  const isCell = view === 'cell' && cell !== undefined;
  const isRegime = view === 'regimes' && regime !== undefined;
  const parts = [
    ...(isCell ? [`cell=${encodePart(cell)}`] : isRegime ? [`regime=${encodePart(regime)}`] : view === 'overview' || view === 'cell' ? [] : [`view=${view}`]),
    ...Object.entries(TEXTS).flatMap(([key, name]) => {
      const value = key === 'step' && !isCell ? undefined : route[key as keyof typeof TEXTS];
      return value === undefined || value === '' ? [] : [`${name}=${encodePart(value)}`];
    }),
    ...(measure === 'clicks' ? [] : [`measure=${measure}`]),
    ...Object.entries(FLAGS).flatMap(([key, name]) => (route[key as keyof typeof FLAGS] ? [`${name}=1`] : [])),
    ...FACETS.flatMap((facet) => (chosen[facet]?.length ? [`${facet}=${chosen[facet].map((value) => encodePart(encodePart(value))).join(',')}`] : [])),
    ...(group ? [`group=${group}`] : []),
    ...(payer && payer !== 'all' ? [`payer=${payer}`] : []),
  ];
  return `#${parts.join('&') || 'view=overview'}`;
}

/** What goes along from one view to another: how the matrix is looked at, and the scenario. */
export function changeView({ measure, perPerson, device, query, chosen, differs, group, sort, scenario }: Route, view: View): Route {
  return {
    view, measure, ...(perPerson && { perPerson }), ...(device !== undefined && { device }), ...(query !== undefined && { query }), ...(chosen && { chosen }),
    ...(differs && { differs }), ...(group && { group }), ...(sort !== undefined && { sort }), ...(scenario !== undefined && { scenario }),
  };
}

/** The route of a cell: its own address, without how the matrix was looked at. */
export function routeToCell(cell: string): Route {
  return { ...DEFAULT_ROUTE, view: 'cell', cell };
}

/** A list's values are encoded twice, so that a comma inside one does not part it. */
function decodeListed(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function encodePart(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('%40', '@');
}
