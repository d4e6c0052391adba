import { MEASURES } from '../strings.ts';
import type { Measure } from '../strings.ts';

export const VIEWS = ['overview', 'cell', 'regimes', 'count', 'run'] as const;
export type View = (typeof VIEWS)[number];

/** What the page shows, all of it in the address, so that each cell and each picture can be linked to. */
export interface Route {
  readonly view: View;
  /** The matrix's measure. */
  readonly measure: Measure;
  /** Device of the matrix; none is the first. */
  readonly device?: string;
  /** `view: 'cell'`: its key, and the step whose picture is enlarged. */
  readonly cell?: string;
  readonly step?: string;
  /** `view: 'regimes'`: the one to scroll to. */
  readonly regime?: string;
}

export const DEFAULT_ROUTE: Route = { view: 'overview', measure: 'clicks' };

/** Reads a route from `location.hash`; whatever makes no sense falls back to the overview. */
export function parseRoute(hash: string): Route {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const cell = given.get('cell');
  const regime = given.get('regime');
  const measure = MEASURES.find((name) => name === given.get('measure')) ?? 'clicks';
  const device = given.get('device');
  const common = { measure, ...(device !== null && { device }) };
  if (cell !== null) {
    const step = given.get('step');
    return { ...common, view: 'cell', cell, ...(step !== null && { step }) };
  }
  if (regime !== null) return { ...common, view: 'regimes', regime };
  const view = VIEWS.find((name) => name === given.get('view') && name !== 'cell');
  return { ...common, view: view ?? 'overview' };
}

/** The hash of a route; what is default is left out. */
export function formatRoute({ view, measure, device, cell, step, regime }: Route): string {
  const parts = [
    ...(view === 'cell' && cell !== undefined ? [`cell=${encodePart(cell)}`, ...(step === undefined ? [] : [`step=${encodePart(step)}`])] : []),
    ...(view === 'regimes' && regime !== undefined ? [`regime=${encodePart(regime)}`] : []),
    ...(view === 'cell' || view === 'overview' || regime !== undefined ? [] : [`view=${view}`]),
    ...(measure === 'clicks' ? [] : [`measure=${measure}`]),
    ...(device === undefined ? [] : [`device=${encodePart(device)}`]),
  ];
  return `#${parts.join('&') || 'view=overview'}`;
}

function encodePart(value: string): string {
  return encodeURIComponent(value).replaceAll('%40', '@');
}
