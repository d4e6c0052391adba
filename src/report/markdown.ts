import { markdownTable } from 'markdown-table';
import stringWidth from 'string-width';
import { tellsMinima, type JoinedCells } from '../compare/joined-cells.ts';
import { buildMatrix, leaveOutAblated, listDevices } from '../compare/matrix.ts';
import { formatPhrase } from '../compare/phrases.ts';
import { showText, SHOWN_SENTENCE_GRAPHEMES } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import { buildVerdict } from '../compare/verdict.ts';
import type { Results } from '../results/schema.ts';
import { tellAblations } from './ablation-lines.ts';
import { MINIMUM_WORDS } from './minimum-words.ts';
import { tellPage } from './page-lines.ts';
import { STRINGS } from './strings.ts';
import { cellInWords } from './words.ts';

/**
 * The verdict and the matrix of every device as GitHub-flavoured Markdown, every string of the data escaped. `joined`:
 * what a search found of the cells; the results are then those that were joined with it.
 */
export function renderMarkdown(results: Results, { lang = 'en', joined }: { readonly lang?: Lang; readonly joined?: JoinedCells } = {}): string {
  const strings = STRINGS[lang];
  const devices = listDevices(results);
  const blocks = devices.flatMap((device) => {
    const matrix = leaveOutAblated(buildMatrix(results, device, undefined, joined));
    const verdict = buildVerdict(results, device, matrix);
    const head = [strings.matrix.regime, ...matrix.columns.map(({ title }) => escapeMarkdown(showText(title[lang], SHOWN_SENTENCE_GRAPHEMES)))];
    const rows = matrix.rows.map((row) => [escapeMarkdown(showText(row.name[lang])), ...row.cells.map((cell) => escapeMarkdown(cellInWords(cell, lang)))]);
    const regimes = verdict.regimes.map(({ phrase }) => `- ${escapeMarkdown(formatPhrase(phrase, lang))}`);
    const open = verdict.open ? [escapeMarkdown(formatPhrase(verdict.open, lang))] : [];
    return [
      ...(devices.length > 1 ? [`### ${strings.switches.device}: ${escapeMarkdown(device)}`] : []),
      `**${escapeMarkdown(formatPhrase(verdict.lead, lang))}**`,
      markdownTable([head, ...rows], { stringLength: stringWidth }),
      ...open,
      ...(regimes.length > 0 ? [regimes.join('\n')] : []),
    ];
  });
  for (const lines of [tellAblations(results, lang), tellPage(results, lang)]) {
    if (lines.length > 0) blocks.push(lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n'));
  }
  if (devices.length === 0) blocks.push(`**${escapeMarkdown(formatPhrase(buildVerdict(results).lead, lang))}**`);
  const legend = [strings.terminal.journey, ...(tellsMinima(joined) ? [MINIMUM_WORDS[lang].legend] : [])].join(' ');
  return `${[...blocks, `*${escapeMarkdown(legend)}*`].join('\n\n')}\n`;
}

/**
 * Text that Markdown shows as it is: what starts markup, a table cell, a mention or an address is escaped.
 * A full stop is escaped only where an address would be linked by itself.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|~#$]/g, (mark) => `\\${mark}`)
    .replace(/&/g, '&amp;')
    .replace(/@(?=[\w-])/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\u200b.`)
    .replace(/\s+/g, ' ');
}
