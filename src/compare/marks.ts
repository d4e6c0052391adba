import type { Lang } from './show-text.ts';

/** Marks between words, with the space that a language has after them. `list`: between things of one sort; `or`: before the last of several of which one is meant; `space`: between words, and between sentences. */
export const MARKS: Readonly<Record<Lang, Readonly<Record<'comma' | 'list' | 'colon' | 'semicolon' | 'stop' | 'or' | 'space', string>>>> = {
  en: { comma: ', ', list: ', ', colon: ': ', semicolon: '; ', stop: '.', or: ' or ', space: ' ' },
  zh: { comma: '，', list: '、', colon: '：', semicolon: '；', stop: '。', or: '、', space: '' },
};
