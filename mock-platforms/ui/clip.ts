/** Graphemes shown of a label: an item's title, the name of a person or group. */
export const LABEL_LIMIT = 60;
/** Graphemes shown of a message's own body. */
export const BODY_LIMIT = 2_000;
/** Longest address that is taken from another app, code units; whatever is to be copied is shown up to that. */
export const ADDRESS_LIMIT = 4_000;

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters that never join with what stands beside them: of ASCII, Chinese and its punctuation. Each is a grapheme, which need not be found out. */
const APART = /^[\x20-\x7E\u3001-\u3020\u4E00-\u9FFF\uFF01-\uFF5E\uFFE5]*$/;

/**
 * Cuts a text after `limit` graphemes and says so with an ellipsis, which counts as the last of them.
 * One grapheme may hold any number of combining marks, so code units are bounded as well (12 a grapheme: the
 * longest emoji families fit), else a single "letter" could still cover the screen.
 */
export function clip(text: string, limit: number = LABEL_LIMIT): string {
  if (text.length <= limit && APART.test(text)) return text;
  const bound = limit * 12;
  const kept: string[] = [];
  let units = 0;
  for (const { segment } of segmenter.segment(text.slice(0, bound + 12))) {
    units += segment.length;
    if (kept.length === limit || units > bound) {
      return `${kept.slice(0, limit - 1).join('')}…`;
    }
    kept.push(segment);
  }
  return text.length > bound + 12 ? `${kept.slice(0, limit - 1).join('')}…` : kept.join('');
}

/** The first grapheme of a name, for a picture that stands for it. */
export function firstGrapheme(text: string): string {
  const first = segmenter.segment(text.trim().slice(0, 24))[Symbol.iterator]().next();
  return first.done ? '·' : first.value.segment.slice(0, 12);
}

/**
 * A text without the marks that turn the direction of writing. Inside a page `<bdi>` keeps such marks in their
 * place; where a name becomes part of a longer text that travels on its own, they would turn the rest of it too.
 */
export function dropDirectionMarks(text: string): string {
  return text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}
