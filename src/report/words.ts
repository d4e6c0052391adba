import { plural, signed } from '../compare/phrases.ts';
import { showPerson, showText } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import type { MatrixMinimum } from '../compare/matrix-minimum.ts';
import type { MatrixCell } from '../compare/matrix.ts';
import { MINIMUM_WORDS } from './minimum-words.ts';
import { STRINGS } from './strings.ts';

/** A word of the data in the report's language, or as it stands in the data, made fit to be shown. */
export function wordFor(dictionary: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(dictionary, word) ? (dictionary[word] ?? '') : showText(word);
}

/** "2 clicks + 25 keys", "9 clicks". */
export function clicksInWords(clicks: number, codeKeys: number, lang: Lang): string {
  const words = lang === 'en' ? plural(clicks, 'click', 'clicks') : `${clicks} 次点击`;
  return codeKeys > 0 ? `${words} + ${STRINGS[lang].terminal.keys(codeKeys)}` : words;
}

/** Clicks and keys of codes, what a cell is told by. */
interface Price {
  readonly clicks: number;
  readonly codeKeys: number;
}

/**
 * A cell in one line of plain text: "10 (+1)", "2 clicks + 25 keys (+3, +25 keys)", "blocked: Alice, send", "BROKEN";
 * where it was searched, with what was found: "10 (+1) · proved", "16 (+7) · minimum 14 (+5)".
 */
export function cellInWords(cell: MatrixCell, lang: Lang): string {
  return [journeyInWords(cell, lang), ...(cell.minimum ? [minimumInWords(cell.minimum, lang)] : [])].join(' · ');
}

function journeyInWords(cell: MatrixCell, lang: Lang): string {
  const strings = STRINGS[lang];
  if (cell.outcome === 'blocked') {
    const { person = '?', gate = '?' } = cell.blockedAt ?? {};
    return `${strings.outcome.blocked}: ${showPerson(person, lang)}, ${showText(gate)}`;
  }
  if (cell.outcome !== 'completed') return strings.outcome[cell.outcome];
  return figureInWords({ clicks: cell.clicks ?? 0, codeKeys: cell.codeKeys ?? 0 }, cell.toll, lang);
}

/** "proved", "minimum 14 (+5)", "not proved": what stands beside a cell's own figure. */
export function minimumInWords({ status, figures, toll, journeyIsDearer }: MatrixMinimum, lang: Lang): string {
  const words = MINIMUM_WORDS[lang];
  return figures && journeyIsDearer ? `${words.minimum} ${figureInWords(figures, toll, lang)}` : words[status];
}

/** "10 (+1)": clicks with the toll in brackets, where there is one. */
function figureInWords({ clicks, codeKeys }: Price, toll: Price | undefined, lang: Lang): string {
  const figure = codeKeys > 0 ? clicksInWords(clicks, codeKeys, lang) : String(clicks);
  if (!toll) return figure;
  const keys = toll.codeKeys !== 0 ? `, ${toll.codeKeys > 0 ? '+' : '−'}${STRINGS[lang].terminal.keys(Math.abs(toll.codeKeys))}` : '';
  return `${figure} (${signed(toll.clicks)}${keys})`;
}

/** A word that is known under a prefix (`offer.nothing`), or as it stands in the data. */
export function wordUnder(dictionary: Readonly<Record<string, string>>, prefix: string, word: string): string {
  return Object.hasOwn(dictionary, `${prefix}.${word}`) ? (dictionary[`${prefix}.${word}`] ?? '') : showText(word);
}
