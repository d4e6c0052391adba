import type { Lang } from '../compare/show-text.ts';
import type { Step } from '../results/schema.ts';

const WORDS: Readonly<Record<Lang, { readonly second: string; readonly later: (count: number, unit: 'hours' | 'days') => string }>> = {
  en: { second: 'on their other phone', later: (count, unit) => `${count} ${count === 1 ? unit.slice(0, -1) : unit} later` },
  zh: { second: '用另一部手机', later: (count, unit) => `${count}${unit === 'hours' ? '小时' : '天'}后` },
};

/** What is out of the ordinary about a step: how much later it was made, and that another phone is in hand. Empty for most. */
export function tellCircumstances({ hand, after }: Pick<Step, 'hand' | 'after'>, lang: Lang): string[] {
  const words = WORDS[lang];
  return [
    ...(after === undefined ? [] : [words.later(Number.parseInt(after, 10), after.endsWith('h') ? 'hours' : 'days')]),
    ...(hand === undefined ? [] : [words.second]),
  ];
}
