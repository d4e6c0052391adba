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
  /** As far as they are known. */
  readonly figures?: Partial<Figures>;
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
  const { outcome, clicks, codeKeys, beside, steps } = cell;
  const known = { outcome, clicks, codeKeys, steps: steps.map(parseStepLine) };
  if (!beside) return known;
  const { lost, needs, ...figures } = beside;
  return { ...known, figures, lost, needs };
}

/**
 * Which of two ways is dearer, as paths are ordered: by clicks and typed codes together, then by clicks alone. Above
 * zero where the first is the dearer one.
 */
export function comparePrice(a: CellFacts, b: CellFacts): number {
  const price = ({ clicks = 0, codeKeys = 0 }: CellFacts) => clicks + codeKeys;
  return price(a) - price(b) || (a.clicks ?? 0) - (b.clicks ?? 0);
}

/** Figures that a way costs beside its clicks and typed codes. */
const BESIDE = ['proseKeys', 'decisions', 'waitSeconds'] as const;

/**
 * Whether `a` costs more beside its clicks than `b`: it waits longer, or something is lost or needed that was not; at the
 * same price in clicks and codes also where there is more to decide or to type, which is where estimated seconds come
 * from. What one side does not know is no difference.
 */
export function isDearerBeside(a: CellFacts, b: CellFacts, isSamePrice: boolean): boolean {
  const grew = (figure: (typeof BESIDE)[number]) => (a.figures?.[figure] ?? 0) > (b.figures?.[figure] ?? Infinity);
  const added = (figure: 'lost' | 'needs') => b[figure] !== undefined && (a[figure] ?? []).some((thing) => !b[figure]?.includes(thing));
  return grew('waitSeconds') || added('lost') || added('needs') || (isSamePrice && BESIDE.some(grew));
}
