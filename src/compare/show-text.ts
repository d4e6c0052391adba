/** Languages of everything that linktoll says. */
export const LANGS = ['en', 'zh'] as const;
export type Lang = (typeof LANGS)[number];

/** How many graphemes of a name, title or address are shown. */
export const SHOWN_GRAPHEMES = 60;
/** How many graphemes of the sentence that a scenario is called by are shown. */
export const SHOWN_SENTENCE_GRAPHEMES = 160;
/** How many graphemes of a description, quotation or reason are shown. */
export const SHOWN_PROSE_GRAPHEMES = 2000;

/** Control characters (a terminal's escapes among them), line separators, and marks that turn the direction of text. */
const UNSHOWABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** More marks on one letter than any script needs: they would be drawn over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
/** Made once: making one takes longer than cutting a name with it. */
const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Text in which every code unit is a grapheme and fit to be shown: nothing but printable ASCII. */
const PLAIN = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;

/**
 * A hostile string made fit to be shown: without control and direction marks, clipped at so many graphemes with an
 * ellipsis. A letter keeps four combining marks; a grapheme may be long in other ways, hence the second limit of 8 code
 * units a grapheme.
 */
export function showText(hostile: string, graphemes: number = SHOWN_GRAPHEMES): string {
  if (hostile.length <= graphemes && PLAIN.test(hostile)) return hostile;
  const clean = hostile.slice(0, graphemes * 16).replace(UNSHOWABLE, ' ').replace(LONE_SURROGATES, '\ufffd').replace(PILED_MARKS, '$1').trim();
  // No text has more graphemes than code units; most are short, and cutting into graphemes is slow.
  if (clean.length <= graphemes && hostile.length <= graphemes * 16) return clean;
  let shown = '';
  let count = 0;
  for (const { segment } of GRAPHEMES.segment(clean)) {
    if (count === graphemes || shown.length + segment.length > graphemes * 8) return `${shown.trimEnd()}…`;
    shown += segment;
    count += 1;
  }
  return hostile.length > graphemes * 16 ? `${shown}…` : shown;
}

/** What the titles of the built-in scenarios call their people in Chinese (a test compares the two). */
export const CHINESE_NAMES: Readonly<Record<string, string>> = { alice: '爱丽', bob: '周波', carol: '何卡萝', dan: '吴丹', erin: '易琳' };

/** A person's name as the report shows it; results.json knows people by id alone. */
export function showPerson(id: string, lang: Lang = 'en'): string {
  if (lang === 'zh' && Object.hasOwn(CHINESE_NAMES, id)) return CHINESE_NAMES[id] ?? '';
  const clean = showText(id);
  return clean.charAt(0).toUpperCase() + clean.slice(1);
}
