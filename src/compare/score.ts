import { formatCellKey } from '../results/cell-key.ts';
import { lookUp } from '../results/look-up.ts';
import type { Results } from '../results/schema.ts';
import { checkControls } from './controls.ts';
import type { Controls } from './controls.ts';
import { SCORED_IDS } from './scored-scenarios.ts';

/** A regime's openness on one device. Whoever shows `value` shows `over` and `blocked` with it, and the formula. */
export type Score =
  | { readonly kind: 'score'; /** 1 is as cheap as `open`, 0 is no way at all. */ readonly value: number; readonly over: number; readonly blocked: number }
  | {
      readonly kind: 'none';
      /** `controls`: one failed, so nothing is claimed anywhere. `broken`, `missing`: these cells are. */
      readonly why: 'controls' | 'broken' | 'missing';
      readonly over: number;
      readonly cells: readonly string[];
    };

export interface ScoreOptions {
  /** May be handed in so that controls are checked once for many regimes. */
  readonly controls?: Controls;
  /** The list that the score is the mean over; the whole frozen one, or a family of it. */
  readonly scenarios?: readonly string[];
}

/**
 * The openness of a regime: the mean, over the frozen list of scenarios, of `open`'s clicks ÷ the regime's; a blocked
 * one is 0. With a broken or missing one (the regime's or `open`'s) there is no score. It is the only score function.
 */
export function computeScore(results: Results, regime: string, device: string, { controls = checkControls(results), scenarios = SCORED_IDS }: ScoreOptions = {}): Score {
  const over = scenarios.length;
  if (!controls.ok || over === 0) return { kind: 'none', why: 'controls', over, cells: [] };
  const cells = scenarios.map((scenario) => {
    const key = formatCellKey({ scenario, regime, device });
    const openKey = formatCellKey({ scenario, regime: 'open', device });
    return { key, cell: lookUp(results.measurements, key), openKey, open: lookUp(results.measurements, openKey) };
  });
  const missing = cells.flatMap(({ key, cell, openKey, open }) => (cell ? (open ? [] : [openKey]) : [key]));
  if (missing.length > 0) return { kind: 'none', why: 'missing', over, cells: missing };
  const broken = cells.flatMap(({ key, cell, openKey, open }) => (cell?.outcome === 'broken' ? [key] : open?.outcome === 'completed' ? [] : [openKey]));
  if (broken.length > 0) return { kind: 'none', why: 'broken', over, cells: broken };
  const shares = cells.map(({ cell, open }) => (cell?.outcome === 'completed' ? shareOf(open?.clicks ?? 0, cell.clicks) : 0));
  const blocked = cells.filter(({ cell }) => cell?.outcome === 'blocked').length;
  return { kind: 'score', value: shares.reduce((sum, share) => sum + share, 0) / over, over, blocked };
}

/** A way that costs no click at all is as open as open's. */
function shareOf(open: number, clicks: number): number {
  return clicks === 0 ? 1 : open / clicks;
}
