import type { Text } from '../../src/regimes/vocabulary.ts';
import { dropDirectionMarks } from './clip.ts';

/** Tells titles that match a query in either language. */
export function matchTitles(query: string): (title: Text) => boolean {
  const matches = matchTexts(query);
  return ({ en, zh }) => matches(en) || matches(zh);
}

/**
 * Tells texts that contain every word of a query; none where it has no words. A title that was shown cut off matches
 * too: the ellipsis at its end is not searched for, nor are marks that nobody sees.
 */
export function matchTexts(query: string): (text: string) => boolean {
  const words = fold(query.trim().replace(/…$/u, '')).split(/\s+/u).filter(Boolean);
  return (text) => words.length > 0 && words.every((word) => fold(text).includes(word));
}

function fold(text: string): string {
  return dropDirectionMarks(text).normalize('NFC').toLowerCase();
}
