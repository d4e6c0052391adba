import { markdownTable } from 'markdown-table';
import stringWidth from 'string-width';
import { tellRules } from '../compare/comparison-cautions.ts';
import { CHANGES } from '../compare/comparison.ts';
import type { ComparedCell, Comparison } from '../compare/comparison.ts';
import { formatPhrase } from '../compare/phrases.ts';
import { showText } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import { COMPARISON_STRINGS } from './comparison-strings.ts';
import { differenceInWords, factsInWords, groupBriefly, isBrief, listPatch, movedInWords, otherMoved } from './comparison-words.ts';
import { escapeMarkdown } from './markdown.ts';

/** A comparison as GitHub-flavoured Markdown, every string of the data escaped. */
export function renderComparisonMarkdown(comparison: Comparison, { lang = 'en' }: { readonly lang?: Lang } = {}): string {
  const strings = COMPARISON_STRINGS[lang];
  const { of, cells } = comparison;
  const sides = [comparison.before, comparison.after].map(({ kind, name }, index) => `${index === 0 ? strings.before : strings.after}: ${kind === 'baseline' ? `${strings.baseline} ` : ''}${escapeMarkdown(showText(name[lang], 120))}`);
  const cautions = comparison.cautions.map((phrase) => `> ${escapeMarkdown(formatPhrase(phrase, lang))}`);
  const full = cells.filter((cell) => cell.change !== 'same' && !isBrief(cell));
  const rows = full.map((cell) => [
    strings.change[of][cell.change],
    code(cell.key),
    ...[`${factsInWords(cell.before, lang)} → ${factsInWords(cell.after, lang)}`, differenceInWords(cell, lang) || '–'].map(escapeMarkdown),
  ]);
  const brief = groupBriefly(cells).sort((a, b) => CHANGES.indexOf(a.change) - CHANGES.indexOf(b.change)).map(({ change, reason, cells: group }) => {
    const why = reason ? ` (${escapeMarkdown(reason[lang])})` : '';
    return `- ${strings.change[of][change]}${why}: ${group.map(({ key }) => code(key)).join(', ')}`;
  });
  return `${[
    `**${escapeMarkdown(formatPhrase(comparison.verdict, lang))}**`,
    sides.join('; '),
    cautions.join('\n>\n'),
    ...(rows.length > 0 ? [markdownTable([[strings.what, strings.cell, strings.costs, strings.difference], ...rows], { stringLength: stringWidth })] : []),
    ...full.map((cell) => renderSteps(cell, lang)),
    brief.join('\n'),
  ].filter(Boolean).join('\n\n')}\n`;
}

/** The two ways as a patch, folded away under the cell's name. */
function renderSteps(cell: ComparedCell, lang: Lang): string {
  const moved = otherMoved(cell, false);
  const notes = [...(cell.rules ? [COMPARISON_STRINGS[lang].rules(tellRules(cell.rules, lang))] : []), ...(moved.length > 0 ? [moved.map((one) => movedInWords(one, lang)).join('; ')] : [])];
  const marks = { removed: '- ', added: '+ ', same: '  ', left: '  ' };
  const lines = listPatch(cell, lang).map(({ kind, text }) => `${marks[kind]}${text}`);
  if (lines.length === 0 && notes.length === 0) return '';
  const body = lines.length === 0 ? [] : [fence(lines)];
  return ['<details>', `<summary>${escapeHtml(cell.key)}</summary>\n`, ...notes.map((note) => `${escapeMarkdown(note)}\n`), ...body, '\n</details>'].join('\n');
}

/** A code block whose fence is longer than any run of the same mark within it, so that no line can end it. */
function fence(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([marks]) => marks.length)));
  const mark = '`'.repeat(longest + 1);
  return [`${mark}diff`, ...lines, mark].join('\n');
}

/** A cell's key, which holds nothing but letters, digits, hyphens and the sign that would make a mention elsewhere. */
function code(key: string): string {
  return `\`${key}\``;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
