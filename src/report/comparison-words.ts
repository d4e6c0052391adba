import type { CellFacts, KnownStep } from '../compare/cell-facts.ts';
import type { AlignedRow, ComparedCell, Moved, NumberedStep } from '../compare/comparison.ts';
import { MARKS } from '../compare/marks.ts';
import { signed, stoppedPhrase } from '../compare/phrases.ts';
import { reasonInWords } from '../compare/reason-words.ts';
import { showPerson, showText } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import { COMPARISON_STRINGS } from './comparison-strings.ts';
import { STRINGS } from './strings.ts';
import { clicksInWords, wordFor } from './words.ts';

/** What a side of a cell comes to: "10 clicks", "Alice is stopped at the share sheet", "BROKEN", "–". */
export function factsInWords(facts: CellFacts | undefined, lang: Lang): string {
  if (!facts) return '–';
  if (facts.outcome === 'completed') return clicksInWords(facts.clicks ?? 0, facts.codeKeys ?? 0, lang);
  if (facts.outcome === 'blocked') {
    const { rule } = facts.blockedAt ?? {};
    const under = rule === undefined ? '' : lang === 'en' ? `, under the rule ${rule}` : `（规则 ${rule}）`;
    return facts.blockedAt ? `${stoppedPhrase(facts.blockedAt, lang)}${under}` : STRINGS[lang].outcome.blocked;
  }
  return `${STRINGS[lang].outcome.broken}${facts.reason === undefined ? '' : `: ${showText(reasonInWords(facts.reason, lang), 120)}`}`;
}

/** "+2 clicks (Alice +1, Bob +1)"; empty where there is no difference to tell of. */
export function differenceInWords({ difference }: ComparedCell, lang: Lang): string {
  if (!difference) return '';
  const strings = COMPARISON_STRINGS[lang];
  const { clicks, codeKeys, people } = difference;
  const parts = [...(clicks !== 0 ? [strings.clicks(signed(clicks), Math.abs(clicks))] : []), ...(codeKeys !== 0 ? [strings.keys(signed(codeKeys), Math.abs(codeKeys))] : [])];
  const payers = Object.entries(people);
  const paid = payers.length === 1 && payers[0]?.[1] === clicks ? showPerson(payers[0][0], lang) : payers.map(([id, n]) => `${showPerson(id, lang)} ${signed(n)}`).join(MARKS[lang].comma);
  const by = paid === '' ? '' : `${MARKS[lang].comma}${paid}`;
  return parts.length === 0 && by === '' ? '' : `${parts.length === 0 ? strings.asMuch : parts.join(MARKS[lang].list)}${by}`;
}

/** "10 clicks → 11 clicks (+1 click, Bob)". */
export function costsInWords(cell: ComparedCell, lang: Lang): string {
  const difference = differenceInWords(cell, lang);
  const told = `${factsInWords(cell.before, lang)} → ${factsInWords(cell.after, lang)}`;
  return difference === '' ? told : lang === 'en' ? `${told} (${difference})` : `${told}（${difference}）`;
}

/** "Bob · chat's webview · tap link “继续前往”". */
export function stepInWords({ person, app, gesture, target }: KnownStep, lang: Lang): string {
  const strings = STRINGS[lang];
  const name = target.name === '' ? '' : lang === 'en' ? `“${showText(target.name)}”` : `「${showText(target.name)}」`;
  const on = gesture === 'home' || gesture === 'back' ? [] : [wordFor(strings.role, target.role), name];
  return `${showPerson(person, lang)} · ${wordFor(strings.app, app)} · ${[wordFor(strings.gesture, gesture), ...on].filter(Boolean).join(MARKS[lang].space)}`;
}

/** "made under confirm-direct"; empty where no rule is charged or none is known. */
export function chargeInWords({ charge }: KnownStep, lang: Lang): string {
  return charge === undefined || charge === 'base' ? '' : `${STRINGS[lang].cell.madeUnder} ${charge}`;
}

/** "screens 9 → 10". */
export function movedInWords({ figure, before, after }: Moved, lang: Lang): string {
  const strings = COMPARISON_STRINGS[lang];
  const person = /^clicks\.(.+)$/.exec(figure)?.[1];
  const name = person === undefined ? wordFor(strings.figure, figure) : `${strings.figure['clicks.of'] ?? ''} ${showPerson(person, lang)}`;
  const show = (value: number | string) => (typeof value === 'number' ? String(value) : wordsIn(figure, value, lang) || '–');
  return `${name} ${show(before)} → ${show(after)}`;
}

/** The ids that a figure lists, in words: things lost and needed, or who is stopped at which gate. */
function wordsIn(figure: string, value: string, lang: Lang): string {
  const { thing, gate } = STRINGS[lang];
  const word = (id: string, index: number) => (figure !== 'blockedAt' ? wordFor(thing, id) : index === 0 ? showPerson(id, lang) : wordFor(gate, id));
  return value === '' ? '' : value.split(', ').map((id, index) => showText(word(id, index))).join(MARKS[lang].list);
}

/** What moved beside the price, which the difference tells already; `brief`: only what weighs beside a price. */
export function otherMoved({ change, difference, moved }: ComparedCell, brief: boolean): readonly Moved[] {
  const priced = /^(clicks|codeKeys|clicks\..+)$/;
  const heavy = ['waitSeconds', 'lost', 'needs', 'blockedAt', 'minimum', 'minimumCodeKeys'];
  const isSamePrice = difference?.clicks === 0 && difference.codeKeys === 0;
  return moved.filter(({ figure }) => !priced.test(figure) && (!brief || isSamePrice || change === 'otherwise' || heavy.includes(figure)));
}

/** A run of aligned rows, or how many rows that are the same were left out between. */
export type Hunk = readonly AlignedRow[] | { readonly left: number };

/** How many rows that are the same stand before and after one that is not. */
const CONTEXT = 1;

/** Aligned rows with long stretches that are the same left out. */
export function cutHunks(rows: readonly AlignedRow[]): Hunk[] {
  const near = rows.map((_, index) => rows.slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1).some(({ same }) => !same));
  const hunks: { kept: boolean; rows: AlignedRow[] }[] = [];
  rows.forEach((row, index) => {
    const kept = near[index] ?? false;
    const last = hunks.at(-1);
    if (last?.kept === kept) last.rows.push(row);
    else hunks.push({ kept, rows: [row] });
  });
  return hunks.map(({ kept, rows: some }) => (kept ? some : { left: some.length }));
}

/** A line of two ways as a patch has them: a step taken away, added or the same on both sides, or so many left out. */
export interface PatchLine {
  readonly kind: 'removed' | 'added' | 'same' | 'left';
  /** With the step's number among its side's and the rule that it was made under. */
  readonly text: string;
  readonly screen?: string;
}

/** The two ways of a cell as a patch; empty where they do not differ. */
export function listPatch({ alignment }: ComparedCell, lang: Lang): PatchLine[] {
  if (alignment.every(({ same }) => same)) return [];
  const line = (kind: PatchLine['kind'], { number, step }: NumberedStep): PatchLine => {
    const charge = chargeInWords(step, lang);
    return { kind, text: `${String(number).padStart(2)}  ${stepInWords(step, lang)}${charge && `  ← ${charge}`}`, ...(step.screen && { screen: showText(step.screen, 100) }) };
  };
  return cutHunks(alignment).flatMap((hunk): PatchLine[] => {
    if ('left' in hunk) return [{ kind: 'left', text: `… ${COMPARISON_STRINGS[lang].sameSteps(hunk.left)}` }];
    return hunk.flatMap(({ before, after, same }) => {
      if (same) return after ? [line('same', after)] : [];
      return [...(before ? [line('removed', before)] : []), ...(after ? [line('added', after)] : [])];
    });
  });
}

/** Cells of which one line says all, with the same to be said of those that share it: not compared, gone or new. */
export function groupBriefly(cells: readonly ComparedCell[]): { readonly change: ComparedCell['change']; readonly reason: ComparedCell['reason']; readonly cells: readonly ComparedCell[] }[] {
  const groups = new Map<string, ComparedCell[]>();
  for (const cell of cells.filter(isBrief)) {
    const key = `${cell.change} ${cell.reason?.en ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()].map((group) => ({ change: group[0]?.change ?? 'same', reason: group[0]?.reason, cells: group }));
}

/** Whether there are no two ways to lay side by side. */
export function isBrief({ change }: ComparedCell): boolean {
  return change === 'not-compared' || change === 'gone' || change === 'new';
}
