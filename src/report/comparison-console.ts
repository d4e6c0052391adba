import pc from 'picocolors';
import { CHANGES } from '../compare/comparison.ts';
import type { Change, ComparedCell, Comparison } from '../compare/comparison.ts';
import { tellRules } from '../compare/comparison-cautions.ts';
import { formatPhrase } from '../compare/phrases.ts';
import { showText } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import { COMPARISON_STRINGS } from './comparison-strings.ts';
import { costsInWords, groupBriefly, isBrief, listPatch, movedInWords, otherMoved } from './comparison-words.ts';
import { wrapText } from './wrap-text.ts';

export interface ComparisonOptions {
  readonly color: boolean;
  readonly width: number;
  readonly lang: Lang;
}

type Colors = ReturnType<typeof pc.createColors>;

/** A comparison as plain text: the verdict, what stands against it, then each cell that differs with its steps. */
export function renderComparison(comparison: Comparison, { color, width, lang }: ComparisonOptions): string {
  const colors = pc.createColors(color);
  const strings = COMPARISON_STRINGS[lang];
  const sides = [comparison.before, comparison.after].map(({ kind, name }, index) => `${index === 0 ? strings.before : strings.after}  ${kind === 'baseline' ? `${strings.baseline} ` : ''}${showText(name[lang], 120)}`);
  const cautions = comparison.cautions.map((phrase) => colors.red(wrapText(`! ${formatPhrase(phrase, lang)}`, width)));
  const blocks = [
    colors.bold(wrapText(formatPhrase(comparison.verdict, lang), width)),
    colors.dim(sides.join('\n')),
    cautions.join('\n'),
    ...renderCells(comparison, colors, lang),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** How many cells of a group are named; the rest are counted. */
const NAMED = 12;

/** Every cell that differs or of which nothing may be said; those with two ways to lay side by side have a block each. */
function renderCells({ cells, of }: Comparison, colors: Colors, lang: Lang): string[] {
  const strings = COMPARISON_STRINGS[lang];
  const full = cells.filter((cell) => cell.change !== 'same' && !isBrief(cell)).map((cell) => ({ change: cell.change, text: renderCell(cell, of, colors, lang) }));
  const brief = groupBriefly(cells).map(({ change, reason, cells: group }) => {
    const keys = group.slice(0, NAMED).map(({ key }) => key).join(', ');
    const more = group.length > NAMED ? `, ${strings.shown(NAMED, group.length)}` : '';
    return { change, text: `${PAINT[change](colors, strings.change[of][change])}  ${keys}${more}${reason ? `\n    ${strings.reason}: ${reason[lang]}` : ''}` };
  });
  return CHANGES.flatMap((change) => [...full, ...brief].filter((block) => block.change === change).map(({ text }) => text));
}

function renderCell(cell: ComparedCell, of: Comparison['of'], colors: Colors, lang: Lang): string {
  const strings = COMPARISON_STRINGS[lang];
  const head = `${PAINT[cell.change](colors, strings.change[of][cell.change])}  ${cell.key}: ${costsInWords(cell, lang)}`;
  const notes = [...(cell.rules ? [strings.rules(tellRules(cell.rules, lang))] : []), ...otherMoved(cell, true).map((moved) => movedInWords(moved, lang))];
  const steps = listPatch(cell, lang).flatMap(({ kind, text, screen }) => {
    if (kind === 'left' || kind === 'same') return [colors.dim(`      ${text}`)];
    if (kind === 'removed') return [colors.green(`    − ${text}`)];
    return [colors.red(`    + ${text}`), ...(screen === undefined ? [] : [colors.dim(`           ${screen}`)])];
  });
  return [head, ...notes.map((note) => `    ${note}`), ...steps].join('\n');
}

const PAINT: Readonly<Record<Change, (colors: Colors, text: string) => string>> = {
  'newly-broken': (colors, text) => colors.inverse(text), 'newly-blocked': (colors, text) => colors.red(text), dearer: (colors, text) => colors.yellow(text), 'dearer-beside': (colors, text) => colors.yellow(text),
  gone: (colors, text) => colors.red(text), 'not-compared': (colors, text) => colors.inverse(text), opened: (colors, text) => colors.green(text),
  cheaper: (colors, text) => colors.green(text), otherwise: (_, text) => text, new: (_, text) => text, same: (colors, text) => colors.dim(text),
};
