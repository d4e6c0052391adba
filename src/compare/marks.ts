import type { Lang } from './show-text.ts';

/** Marks between words, with the space that a language has after them. `list`: between things of one sort. */
export const MARKS: Readonly<Record<Lang, Readonly<Record<'comma' | 'list' | 'colon' | 'semicolon' | 'stop', string>>>> = {
  en: { comma: ', ', list: ', ', colon: ': ', semicolon: '; ', stop: '.' },
  zh: { comma: '，', list: '、', colon: '：', semicolon: '；', stop: '。' },
};
