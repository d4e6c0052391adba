import type { Text } from '../results/schema.ts';
import type { CellFacts, KnownStep } from './cell-facts.ts';
import type { Controls } from './controls.ts';
import type { Phrase } from './phrases.ts';

/**
 * What may have become of a cell, what matters most first. `dearer-beside`: no more clicks, but more to wait for, to
 * lose, to need, to decide or to type. `otherwise`: it costs as much as before and goes another way, or its dead end lies
 * elsewhere. `not-compared`: nothing may be said, with the reason.
 */
export const CHANGES = ['newly-broken', 'newly-blocked', 'dearer', 'dearer-beside', 'gone', 'not-compared', 'opened', 'cheaper', 'otherwise', 'new', 'same'] as const;
export type Change = (typeof CHANGES)[number];

/** A step of one side, with its number among that side's steps, from 1. */
export interface NumberedStep {
  readonly number: number;
  readonly step: KnownStep;
}

/** A row of two ways laid side by side; where `same` is false, what stands left was taken away and what stands right was added. */
export interface AlignedRow {
  readonly before?: NumberedStep;
  readonly after?: NumberedStep;
  readonly same: boolean;
}

/** A figure that differs, as it was and as it is. */
export interface Moved {
  readonly figure: string;
  readonly before: number | string;
  readonly after: number | string;
}

/** Rules that a regime has on one side only, or that read differently; by id. */
export interface RuleChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
  readonly reordered: boolean;
}

export interface ComparedCell {
  /** `scenario@regime@device`; beside each other two regimes share `scenario@device`. */
  readonly key: string;
  readonly scenario: string;
  readonly device: string;
  /** Of the comparison of two runs. */
  readonly regime?: string;
  readonly change: Change;
  readonly before?: CellFacts;
  readonly after?: CellFacts;
  /** Why it is not compared, or is new or gone, where that is known. */
  readonly reason?: Text;
  /** After minus before, where both are completed. */
  readonly difference?: { readonly clicks: number; readonly codeKeys: number; readonly people: Readonly<Record<string, number>> };
  readonly moved: readonly Moved[];
  /** Where the regime itself is another one: whatever changed in the cell may come from that. */
  readonly rules?: RuleChange;
  /** Of cells that changed and whose steps are known on both sides. */
  readonly alignment: readonly AlignedRow[];
}

export interface ComparedSide {
  readonly kind: 'run' | 'baseline' | 'regime';
  /** A path, or a regime's name; hostile. */
  readonly name: Text;
  /** A baseline has none. */
  readonly controls?: Controls;
}

/** Two runs, a baseline and a run, or two regimes of one run, cell by cell. Plain JSON. */
export interface Comparison {
  readonly of: 'runs' | 'regimes';
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Every cell of either side, what matters most first. */
  readonly cells: readonly ComparedCell[];
  /** How many cells of each change there are. */
  readonly counts: Readonly<Record<Change, number>>;
  /** What has to be known before any of it is believed, in the order of weight. */
  readonly cautions: readonly Phrase[];
  readonly verdict: Phrase;
}

/** Whether anything was held against anything. */
export function hasCompared({ counts }: Pick<Comparison, 'counts'>): boolean {
  return CHANGES.some((change) => !['new', 'gone', 'not-compared'].includes(change) && counts[change] > 0);
}

/** Whether a control failed on either side, so that no figure of it may be trusted. */
export function hasFailedControl({ before, after }: Pick<Comparison, 'before' | 'after'>): boolean {
  return [before, after].some(({ controls }) => controls?.ok === false);
}
