import type { Lang } from '../../compare/show-text.ts';
import { recall } from './remember.ts';

/** The language that the reader chose before, else their browser's. */
export function firstLang(): Lang {
  const chosen = recall('lang');
  if (chosen === 'en' || chosen === 'zh') return chosen;
  return navigator.language.startsWith('zh') ? 'zh' : 'en';
}
