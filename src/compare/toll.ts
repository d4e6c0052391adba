import { lookUp } from '../results/look-up.ts';
import type { Counts, Results } from '../results/schema.ts';
import { checkControls } from './controls.ts';
import type { Controls } from './controls.ts';

/** The figures of one cell or of one person's part in it. */
export interface Figures {
  readonly clicks: number;
  readonly longPresses: number;
  readonly systemPresses: number;
  readonly proseKeys: number;
  readonly codeKeys: number;
  readonly screens: number;
  readonly decisions: number;
  readonly switchesByHand: number;
  readonly switchesAutomatic: number;
  readonly waitSeconds: number;
  /** How many things were lost on the way. */
  readonly losses: number;
  /** An estimate, in seconds to 0.1; a dead end has none. */
  readonly estimatedSeconds?: number;
}

/** What a cell costs above `open` in the same run; a figure may be negative, and people's tolls add up to the whole. */
export interface Toll extends Figures {
  readonly people: Readonly<Record<string, Figures>>;
}

/**
 * The toll of a cell: its counts minus those of `open` for the same scenario and device. Undefined where the cell is
 * blocked, broken, missing or `open` itself, and everywhere while a control fails. `controls` may be handed in so
 * that they are checked once for many cells.
 */
export function computeToll(results: Results, cellKey: string, controls: Controls = checkControls(results)): Toll | undefined {
  const cell = lookUp(results.measurements, cellKey);
  if (!controls.ok || !cell || cell.outcome !== 'completed' || cell.regime === 'open') return undefined;
  const open = lookUp(results.measurements, `${cell.scenario}@open@${cell.device}`);
  if (!open || open.outcome !== 'completed') return undefined;
  const ids = [...new Set([...Object.keys(open.people), ...Object.keys(cell.people)])];
  const people = ids.map((id) => [id, subtract(partOf(cell.people, id), partOf(open.people, id))] as const);
  return { ...subtract(figuresOf(cell), figuresOf(open)), people: Object.fromEntries(people) };
}

/** The figures of a cell, or of a person's part, as flat numbers. */
export function figuresOf(counts: Counts): Figures {
  return {
    clicks: counts.clicks,
    longPresses: counts.longPresses,
    systemPresses: counts.systemPresses,
    proseKeys: counts.keystrokes.prose,
    codeKeys: counts.keystrokes.codes,
    screens: counts.screens,
    decisions: counts.decisions,
    switchesByHand: counts.appSwitches.byHand,
    switchesAutomatic: counts.appSwitches.automatic,
    waitSeconds: counts.waitSeconds,
    losses: counts.lost.length,
    ...(counts.estimatedSeconds !== undefined && { estimatedSeconds: counts.estimatedSeconds }),
  };
}

/** A person who has no part in a cell (their leg was not needed) paid nothing in it. */
const NOTHING: Figures = {
  clicks: 0, longPresses: 0, systemPresses: 0, proseKeys: 0, codeKeys: 0, screens: 0, decisions: 0,
  switchesByHand: 0, switchesAutomatic: 0, waitSeconds: 0, losses: 0, estimatedSeconds: 0,
};

function partOf(people: Readonly<Record<string, Counts>>, id: string): Figures {
  const counts = lookUp(people, id);
  return counts ? figuresOf(counts) : NOTHING;
}

function subtract(a: Figures, b: Figures): Figures {
  const { estimatedSeconds: secondsA, ...countsA } = a;
  const { estimatedSeconds: secondsB, ...countsB } = b;
  const keys = Object.keys(countsA) as (keyof typeof countsA)[];
  const difference = Object.fromEntries(keys.map((key) => [key, round(countsA[key] - countsB[key])])) as typeof countsA;
  return { ...difference, ...(secondsA !== undefined && secondsB !== undefined && { estimatedSeconds: round(secondsA - secondsB) }) };
}

/** Seconds are kept to 0.1 s; a difference of two such numbers must not show more. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
