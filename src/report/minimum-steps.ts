import type pc from 'picocolors';
import { orderDifference, type JoinedCell } from '../compare/joined-cells.ts';
import { reasonInWords } from '../compare/reason-words.ts';
import { showText } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import { MINIMUM_WORDS } from './minimum-words.ts';
import { tellStep } from './step-line.ts';
import { clicksInWords } from './words.ts';

/** What a search found of a cell, and its way where the journey went a dearer one. Empty where it was not searched. */
export function renderMinimum(cell: JoinedCell | undefined, lang: Lang, colors: ReturnType<typeof pc.createColors>): string[] {
  if (!cell?.minimum || cell.contradiction) return [];
  const words = MINIMUM_WORDS[lang];
  const { minimum, difference } = cell;
  const sentence = (text: string): string => colors.bold(`${text.charAt(0).toUpperCase()}${text.slice(1)}`);
  if (minimum.status === 'no-way') return [sentence(words.provedBlocked)];
  if (minimum.status === 'not-proved') return [sentence(words.notProved(showText(reasonInWords(minimum.bound ?? minimum.reasons?.join('; ') ?? '?', lang), 400)))];
  if (difference && orderDifference(difference) === 0) return [sentence(words.provedEqual)];
  const steps = minimum.steps.map((step, index) => tellStep(step, index, lang, colors));
  return [`${sentence(words.provedLess(clicksInWords(minimum.clicks, minimum.keystrokes.codes, lang)))}\n${words.way}\n${steps.join('\n')}`];
}
