import type { BaselineCell } from '../results/baseline-schema.ts';
import type { Counts, Measurement, Step } from '../results/schema.ts';
import { parseStepLine } from '../results/step-line.ts';
import type { BriefStep } from '../results/step-line.ts';
import { figuresOf } from './toll.ts';
import type { Figures } from './toll.ts';

/** A step as far as it is known: a baseline keeps neither its screen nor its charge. */
export type KnownStep = BriefStep & Partial<Pick<Step, 'screen' | 'charge'>>;

/** What is known of a cell on one side of a comparison; a baseline knows less than a run. */
export interface CellFacts {
  readonly outcome: Measurement['outcome'];
  /** Of a completed cell only. */
  readonly clicks?: number;
  readonly codeKeys?: number;
  readonly blockedAt?: { readonly gate: string; readonly person: string; readonly rule?: string };
  readonly reason?: string;
  /** Absent where only the dead end is known. */
  readonly steps?: readonly KnownStep[];
  readonly figures?: Figures;
  readonly people?: Readonly<Record<string, Figures>>;
  readonly lost?: readonly string[];
  readonly needs?: readonly string[];
}

/** What a run knows of a cell. */
export function factsOfMeasurement(cell: Measurement): CellFacts {
  const { outcome, blockedAt, reason, steps, lost, needs } = cell;
  const rest = { steps, ...(blockedAt && { blockedAt }), ...(reason !== undefined && { reason }) };
  if (outcome !== 'completed') return { outcome, ...rest };
  const figures = figuresOf(cell);
  const people = Object.fromEntries(Object.entries(cell.people).map(([person, counts]: [string, Counts]) => [person, figuresOf(counts)]));
  return { outcome, clicks: figures.clicks, codeKeys: figures.codeKeys, figures, people, lost, needs, ...rest };
}

/** What a baseline knows of a cell. */
export function factsOfBaseline(cell: BaselineCell): CellFacts {
  if (cell.outcome === 'blocked') return cell;
  return { outcome: cell.outcome, clicks: cell.clicks, codeKeys: cell.codeKeys, steps: cell.steps.map(parseStepLine) };
}

/**
 * Which of two ways is dearer, as paths are ordered: by clicks and typed codes together, then by clicks alone. Above
 * zero where the first is the dearer one.
 */
export function comparePrice(a: CellFacts, b: CellFacts): number {
  const price = ({ clicks = 0, codeKeys = 0 }: CellFacts) => clicks + codeKeys;
  return price(a) - price(b) || (a.clicks ?? 0) - (b.clicks ?? 0);
}
