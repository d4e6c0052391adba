import { lookUp } from '../results/look-up.ts';
import type { Measurement, Results } from '../results/schema.ts';
import { HAND_COUNTS } from './hand-counts.ts';
import { showPerson } from './show-text.ts';

/** One sentence in both languages. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

export type Controls = { readonly ok: true } | { readonly ok: false; readonly failures: readonly Sentence[] };

/**
 * Controls before claims: in every scenario and device that was measured, `open` completes (where a hand count is
 * given, at exactly that many clicks) and `sealed` is blocked at the first gate that the scenario names. A control that
 * is missing has failed. While one fails, no toll and no score is shown anywhere.
 */
export function checkControls(results: Results, handCounts: Readonly<Record<string, number>> = HAND_COUNTS): Controls {
  const failures: Sentence[] = [];
  const pairs = new Set(Object.values(results.measurements).map(({ scenario, device }) => `${scenario}@${device}`));
  if (pairs.size === 0) failures.push({ en: 'Nothing was measured.', zh: '没有测到任何结果。' });
  for (const pair of [...pairs].sort()) {
    const [scenario = '', device = ''] = pair.split('@');
    const open = checkOpen(lookUp(results.measurements, `${scenario}@open@${device}`), lookUp(handCounts, pair));
    if (open) failures.push(about(`${scenario}@open@${device}`, open));
    const firstGate = lookUp(results.scenarios, scenario)?.gates[0];
    const sealed = checkSealed(lookUp(results.measurements, `${scenario}@sealed@${device}`), firstGate);
    if (sealed) failures.push(about(`${scenario}@sealed@${device}`, sealed));
  }
  return failures.length === 0 ? { ok: true } : { ok: false, failures };
}

function checkOpen(cell: Measurement | undefined, byHand: number | undefined): Sentence | undefined {
  if (!cell) return { en: 'was not measured', zh: '没有测量' };
  if (cell.outcome !== 'completed') return { en: `should be completed and is ${cell.outcome}`, zh: `应当走通，结果却${WORDS[cell.outcome]}` };
  if (byHand === undefined || byHand === cell.clicks) return undefined;
  return { en: `was counted by hand at ${byHand} clicks and measured at ${cell.clicks}`, zh: `手数是 ${byHand} 次点击，测得 ${cell.clicks} 次` };
}

function checkSealed(cell: Measurement | undefined, firstGate: string | undefined): Sentence | undefined {
  if (!cell) return { en: 'was not measured', zh: '没有测量' };
  if (cell.outcome !== 'blocked') return { en: `should be blocked and is ${cell.outcome}`, zh: `应当走不通，结果却${WORDS[cell.outcome]}` };
  if (firstGate === undefined || cell.blockedAt?.gate === firstGate) return undefined;
  const { gate = '?', person = '?' } = cell.blockedAt ?? {};
  return {
    en: `should be blocked at its first gate, ${firstGate}, and is blocked at ${gate} (${showPerson(person)})`,
    zh: `应当在第一道关口 ${firstGate} 走不通，却在 ${gate} 才走不通（${showPerson(person, 'zh')}）`,
  };
}

const WORDS = { completed: '走通了', blocked: '走不通', broken: '测量失败' } as const;

function about(cell: string, { en, zh }: Sentence): Sentence {
  return { en: `The control ${cell} ${en}.`, zh: `对照 ${cell} ${zh}。` };
}
