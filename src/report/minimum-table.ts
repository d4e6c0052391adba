import pc from 'picocolors';
import stringWidth from 'string-width';
import { orderDifference, type JoinedCell, type JoinedCells } from '../compare/joined-cells.ts';
import { showText } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import type { MinimumCell } from '../results/minimum.ts';
import { MINIMUM_WORDS } from './minimum-words.ts';
import { STRINGS } from './strings.ts';
import { clicksInWords } from './words.ts';

/** A cell of the table: what was measured and searched of it, and in words how long that took, which no file keeps. */
export type TableCell = JoinedCell & { readonly key: string; readonly took?: string };

/** How much of a reason is shown, graphemes. */
const SHOWN_REASON = 600;

/**
 * Journey beside minimum, a line a cell in the order given, then where they differ, contradict each other or are not
 * proved, with the reasons. Plain text, ending in a newline.
 */
export function renderMinimumTable(cells: readonly TableCell[], { color, lang }: { readonly color: boolean; readonly lang: Lang }): string {
  const colors = pc.createColors(color);
  const words = MINIMUM_WORDS[lang];
  const head = [words.cell, words.journey, words.figure, words.states, ...(cells.some(({ took }) => took) ? [words.took] : [])];
  const rows = cells.map((cell) => [cell.key, tellJourney(cell, lang), tellMinimum(cell, lang), String(cell.minimum?.states ?? ''), cell.took ?? '']);
  const widths = head.map((title, column) => Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[column] ?? ''))));
  const line = (row: readonly string[]): string => widths.map((width, column) => fill(row[column] ?? '', width)).join('  ').trimEnd();
  const differing = cells.filter(({ contradiction, difference }) => !contradiction && difference && orderDifference(difference) !== 0);
  const differences = differing.map(({ key, difference }) => `  ${difference!.clicks > 0 ? words.pays(key, difference!.clicks) : words.paysOther(key)}`);
  const blocks = [
    [colors.bold(line(head)), ...rows.map((row, index) => paint(line(row), cells[index]!, colors))].join('\n'),
    differences.length > 0 ? [words.differ, ...differences].join('\n') : '',
    cells.flatMap((cell) => tellTrouble(cell, lang)).map((trouble) => colors.red(trouble)).join('\n'),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** Picks the cells of a table by key; where there are no results to join with, of the minima alone. */
export function pickCells(keys: readonly string[], joined: JoinedCells, minima: Readonly<Record<string, MinimumCell>>): TableCell[] {
  return [...keys].sort().map((key) => {
    const cell = Object.hasOwn(joined, key) ? joined[key]! : {};
    const minimum = cell.minimum ?? (Object.hasOwn(minima, key) ? minima[key] : undefined);
    return { key, ...cell, ...(minimum && { minimum }) };
  });
}

function tellJourney({ journey, contradiction }: JoinedCell, lang: Lang): string {
  if (!journey) return MINIMUM_WORDS[lang].unmeasured;
  if (contradiction) return STRINGS[lang].outcome.broken;
  return journey.outcome === 'completed' ? clicksInWords(journey.clicks, journey.keystrokes.codes, lang) : STRINGS[lang].outcome[journey.outcome];
}

function tellMinimum({ minimum, contradiction }: JoinedCell, lang: Lang): string {
  const words = MINIMUM_WORDS[lang];
  if (!minimum) return words.unsearched;
  if (contradiction) return STRINGS[lang].outcome.broken;
  if (minimum.status === 'no-way') return words.noWay;
  return minimum.status === 'proved' ? clicksInWords(minimum.clicks, minimum.keystrokes.codes, lang) : words['not-proved'];
}

function tellTrouble({ key, contradiction, minimum }: TableCell, lang: Lang): string[] {
  const words = MINIMUM_WORDS[lang];
  const reasons = minimum?.status === 'not-proved' ? (minimum.reasons ?? (minimum.bound === undefined ? [] : [minimum.bound])) : [];
  return [
    ...(contradiction ? [`${words.contradicted(key)} ${contradiction[lang]}`] : []),
    ...reasons.map((reason) => `${words.refused(key)} ${showText(reason, SHOWN_REASON)}`),
  ];
}

function paint(text: string, { contradiction, minimum }: TableCell, colors: ReturnType<typeof pc.createColors>): string {
  if (contradiction || (minimum?.status === 'not-proved' && minimum.reasons)) return colors.red(text);
  return minimum && minimum.status !== 'not-proved' ? text : colors.yellow(text);
}

/** Fills up with spaces to so many columns of the terminal; Chinese characters take two. */
function fill(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
