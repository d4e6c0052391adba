import { quoteName } from '../../../compare/phrases.ts';
import type { Lang } from '../../../compare/show-text.ts';

/** Names out of the data as one text: “a”, “b”. */
export function joinNames(names: readonly string[], lang: Lang): string {
  return names.map((name) => quoteName(name, lang)).join(lang === 'en' ? ', ' : '');
}
