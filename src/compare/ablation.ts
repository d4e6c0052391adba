import { formatCellKey } from '../results/cell-key.ts';
import { lookUp } from '../results/look-up.ts';
import type { Results } from '../results/schema.ts';
import { checkControls } from './controls.ts';
import { listDevices, listScenarios } from './matrix.ts';

/** How a way ends: what it costs in clicks and keys of codes, or nowhere. */
export type Ending = 'blocked' | { readonly clicks: number; readonly codeKeys: number };

/** What leaving something out changes: a way opens or closes, or costs so much less (negative: more). */
export type Effect = 'opens' | 'closes' | 'still-blocked' | { readonly clicks: number; readonly codeKeys: number };

/** A regime with rules left out, on one way. */
export interface Omission {
  readonly rules: readonly string[];
  readonly ending: Ending;
  readonly effect: Effect;
}

export interface AblatedWay {
  readonly scenario: string;
  readonly device: string;
  readonly open: Ending;
  readonly whole: Ending;
  /** Without each rule in turn, in the regime's order. A rule's effect is its marginal toll. */
  readonly singles: readonly Omission[];
  /** Two rules without which it ends otherwise than each of them alone would have it. */
  readonly together: readonly Omission[];
  /** No two rules explain what the regime costs above `open`: three or more do it together. */
  readonly isDeeper: boolean;
}

export interface Ablation {
  readonly regime: string;
  readonly rules: readonly string[];
  readonly ways: readonly AblatedWay[];
  /** Cells that it lacks, because they are broken or were not reached: of these ways nothing is told. */
  readonly missing: readonly string[];
}

/** What each rule of a regime adds while the others stand, and which act together; one for each regime of which rules were left out. None while a control fails. */
export function computeAblations(results: Results): Ablation[] {
  if (!checkControls(results).ok) return [];
  const regimes = [...new Set(Object.values(results.regimes).flatMap(({ lacks }) => lacks?.regime ?? []))].sort();
  return regimes.map((regime) => computeAblation(results, regime));
}

function computeAblation(results: Results, regime: string): Ablation {
  const variants = Object.entries(results.regimes).flatMap(([id, { lacks }]) => (lacks?.regime === regime ? [{ id, rules: lacks.rules }] : []));
  const rules = lookUp(results.regimes, regime)?.rules.map(({ id }) => id) ?? [];
  const ids = ['open', regime, ...variants.map(({ id }) => id)];
  const ways: AblatedWay[] = [];
  const missing: string[] = [];
  for (const device of listDevices(results)) {
    for (const scenario of listScenarios(results)) {
      const keys = ids.map((id) => formatCellKey({ scenario, regime: id, device }));
      if (Object.hasOwn(results.omitted, keys[1]!) || keys.every((key) => !Object.hasOwn(results.measurements, key))) continue;
      const endings = keys.map((key) => readEnding(results, key));
      const [open, whole, ...others] = endings;
      const gaps = keys.filter((_, index) => endings[index] === undefined);
      if (gaps.length > 0 || !open || !whole) missing.push(...gaps);
      else ways.push(describeWay({ scenario, device, open, whole }, rules, variants.map((variant, index) => ({ rules: variant.rules, ending: others[index]!, effect: compareEndings(whole, others[index]!) }))));
    }
  }
  return { regime, rules, ways, missing };
}

function readEnding(results: Results, key: string): Ending | undefined {
  const cell = lookUp(results.measurements, key);
  if (!cell || cell.outcome === 'broken') return undefined;
  return cell.outcome === 'blocked' ? 'blocked' : { clicks: cell.clicks, codeKeys: cell.keystrokes.codes };
}

function describeWay(way: Pick<AblatedWay, 'scenario' | 'device' | 'open' | 'whole'>, rules: readonly string[], omissions: readonly Omission[]): AblatedWay {
  const find = (...left: readonly string[]) => omissions.find((omission) => omission.rules.length === left.length && left.every((rule) => omission.rules.includes(rule)));
  const singles = rules.flatMap((rule) => find(rule) ?? []);
  const together = omissions.filter(({ rules: left, ending }) => {
    const [one, other] = left.map((rule) => find(rule));
    // They act apart where leaving out the second changes the same, whether the first stands or not.
    return one && other && left.length === 2 && !isSame(other.effect, compareEndings(one.ending, ending));
  });
  return { ...way, singles, together, isDeeper: together.length === 0 && !isSame(addUp(singles.map(({ effect }) => effect)), compareEndings(way.whole, way.open)) };
}

/** What becomes of a way that ended in the first manner and now ends in the second. */
function compareEndings(before: Ending, after: Ending): Effect {
  if (before === 'blocked') return after === 'blocked' ? 'still-blocked' : 'opens';
  return after === 'blocked' ? 'closes' : { clicks: before.clicks - after.clicks, codeKeys: before.codeKeys - after.codeKeys };
}

/** What several effects that do not touch each other come to. */
function addUp(effects: readonly Effect[]): Effect {
  const word = (['opens', 'closes', 'still-blocked'] as const).find((each) => effects.includes(each));
  const prices = effects.flatMap((effect) => (typeof effect === 'string' ? [] : [effect]));
  return word ?? prices.reduce((sum, { clicks, codeKeys }) => ({ clicks: sum.clicks + clicks, codeKeys: sum.codeKeys + codeKeys }), { clicks: 0, codeKeys: 0 });
}

function isSame(a: Effect, b: Effect): boolean {
  if (isNothing(a) && isNothing(b)) return true;
  return typeof a === 'string' || typeof b === 'string' ? a === b : a.clicks === b.clicks && a.codeKeys === b.codeKeys;
}

/** Whether nothing came of it. */
export function isNothing(effect: Effect): boolean {
  return effect === 'still-blocked' || (typeof effect !== 'string' && effect.clicks === 0 && effect.codeKeys === 0);
}
