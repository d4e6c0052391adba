import type { GestureKind, TextSort } from './gestures.ts';
import { estimateSeconds, MEASURE } from './measure.ts';

/** What is known of one gesture once the phone is at rest again. */
export interface GestureFacts {
  readonly kind: GestureKind;
  /** Of typing only. */
  readonly typed?: { readonly graphemes: number; readonly sort: TextSort };
  /** It brought about a screen that was not there before. */
  readonly newScreen: boolean;
  /** Its target lay in a box with two or more controls to choose from. */
  readonly decision: boolean;
  readonly switched?: { readonly byHand: boolean };
  readonly swipes: number;
  /** Rule id, or `base`. */
  readonly charge: string;
}

/** The counts of one person or of a cell; units as in the measure. */
export interface Tally {
  clicks: number;
  longPresses: number;
  systemPresses: number;
  keystrokes: { prose: number; codes: number };
  screens: number;
  decisions: number;
  appSwitches: { byHand: number; automatic: number };
  waitSeconds: number;
  estimatedSeconds?: number;
  lost: string[];
  needs: string[];
  charges: Record<string, number>;
  layout: { swipes: number };
}

/** A tally of nothing. `base` stands in every cell, whether or not anything is charged to it. */
export function createTally(): Tally {
  return {
    clicks: 0,
    longPresses: 0,
    systemPresses: 0,
    keystrokes: { prose: 0, codes: 0 },
    screens: 0,
    decisions: 0,
    appSwitches: { byHand: 0, automatic: 0 },
    waitSeconds: 0,
    lost: [],
    needs: [],
    charges: { base: 0 },
    layout: { swipes: 0 },
  };
}

/** Adds one gesture by the measure's table. */
export function addGesture(tally: Tally, facts: GestureFacts): void {
  const row = MEASURE.find(({ id }) => id === facts.kind);
  if (!row) throw new Error(`Failed to count: the measure has no row for "${facts.kind}".`);
  tally.clicks += row.clicks;
  tally.longPresses += row.longPresses;
  tally.systemPresses += row.systemPresses;
  tally.charges[facts.charge] = (tally.charges[facts.charge] ?? 0) + row.clicks;
  if (facts.typed) tally.keystrokes[facts.typed.sort === 'code' ? 'codes' : 'prose'] += facts.typed.graphemes;
  if (facts.newScreen) tally.screens += 1;
  if (facts.decision) tally.decisions += 1;
  if (facts.switched) tally.appSwitches[facts.switched.byHand ? 'byHand' : 'automatic'] += 1;
  tally.layout.swipes += facts.swipes;
}

/** The sum over people. `completed`: only a way that arrived has estimated seconds. */
export function sumTallies(tallies: readonly Tally[], completed: boolean): Tally {
  const sum = createTally();
  for (const tally of tallies) {
    sum.clicks += tally.clicks;
    sum.longPresses += tally.longPresses;
    sum.systemPresses += tally.systemPresses;
    sum.keystrokes.prose += tally.keystrokes.prose;
    sum.keystrokes.codes += tally.keystrokes.codes;
    sum.screens += tally.screens;
    sum.decisions += tally.decisions;
    sum.appSwitches.byHand += tally.appSwitches.byHand;
    sum.appSwitches.automatic += tally.appSwitches.automatic;
    sum.waitSeconds += tally.waitSeconds;
    sum.lost = [...new Set([...sum.lost, ...tally.lost])].sort();
    sum.needs = [...new Set([...sum.needs, ...tally.needs])].sort();
    sum.layout.swipes += tally.layout.swipes;
    for (const [rule, clicks] of Object.entries(tally.charges)) sum.charges[rule] = (sum.charges[rule] ?? 0) + clicks;
  }
  if (completed) sum.estimatedSeconds = estimateSeconds(sum);
  return sum;
}

/** Checked in every cell: what is charged adds up to what was clicked. @returns what does not, in words. */
export function checkCharges(tally: Tally): string | undefined {
  const charged = Object.values(tally.charges).reduce((sum, clicks) => sum + clicks, 0);
  return charged === tally.clicks ? undefined : `charges add up to ${charged} clicks, but ${tally.clicks} were made`;
}
