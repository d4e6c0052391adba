import pc from 'picocolors';
import stringWidth from 'string-width';
import { tellsMinima, type JoinedCells } from '../compare/joined-cells.ts';
import { buildMatrix, leaveOutAblated, listDevices } from '../compare/matrix.ts';
import type { Matrix, MatrixCell } from '../compare/matrix.ts';
import { formatPhrase } from '../compare/phrases.ts';
import { reasonInWords } from '../compare/reason-words.ts';
import { showText } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import { buildVerdict } from '../compare/verdict.ts';
import type { Results, Run } from '../results/schema.ts';
import { tellAblations } from './ablation-lines.ts';
import { MINIMUM_WORDS } from './minimum-words.ts';
import { tellPage } from './page-lines.ts';
import { STRINGS } from './strings.ts';
import { wrapText } from './wrap-text.ts';
import { cellInWords } from './words.ts';

export interface ConsoleOptions {
  /** Whether escapes for colour may be used (NO_COLOR is the caller's to read). */
  readonly color: boolean;
  /** Columns of the terminal; a matrix that is wider is printed scenario by scenario. */
  readonly width: number;
  readonly lang: Lang;
  /** What a search found of the cells; the results are then those that were joined with it. */
  readonly joined?: JoinedCells;
}

/** The verdict and the matrix of every device as plain text, ending in a newline. */
export function renderConsole(results: Results, run: Run | undefined, { color, width, lang, joined }: ConsoleOptions): string {
  const colors = pc.createColors(color);
  const strings = STRINGS[lang];
  const blocks = listDevices(results).flatMap((device) => {
    const matrix = leaveOutAblated(buildMatrix(results, device, run, joined));
    const verdict = buildVerdict(results, device, matrix);
    const sentences = [verdict.lead, ...(verdict.open ? [verdict.open] : [])].map((phrase) => wrapText(formatPhrase(phrase, lang), width));
    const lead = matrix.controls.ok ? colors.bold(sentences[0] ?? '') : colors.red(sentences[0] ?? '');
    return [[lead, ...sentences.slice(1)].join('\n'), renderMatrix(matrix, { color, width, lang })];
  });
  if (blocks.length === 0) blocks.push(colors.red(formatPhrase(buildVerdict(results).lead, lang)));
  const broken = Object.values(results.measurements).filter(({ outcome }) => outcome === 'broken');
  const reasons = broken.map(({ scenario, regime, device, reason = '?' }) => `${colors.red(strings.outcome.broken)} ${scenario}@${regime}@${device}: ${showText(reasonInWords(reason, lang), 200)}`);
  const notRun = Object.entries(run?.notRun ?? {}).map(([key, reason]) => `${strings.outcome.absent} ${key}: ${showText(reasonInWords(reason, lang), 200)}`);
  const legend = [strings.terminal.journey, ...(tellsMinima(joined) ? [MINIMUM_WORDS[lang].legend] : [])].map((line) => wrapText(line, width));
  const [ablation, page] = [tellAblations(results, lang), tellPage(results, lang)].map((lines) => lines.map((line) => wrapText(line, width)).join('\n'));
  return `${[...blocks, [...reasons, ...notRun].join('\n'), ablation, page, colors.dim(legend.join('\n'))].filter(Boolean).join('\n\n')}\n`;
}

function renderMatrix(matrix: Matrix, { color, width, lang }: ConsoleOptions): string {
  const colors = pc.createColors(color);
  const head = [matrix.device, ...matrix.columns.map(({ scenario }) => scenario)];
  const rows = matrix.rows.map(({ regime, cells }) => [{ text: regime }, ...cells.map((cell) => ({ text: cellInWords(cell, lang), cell }))]);
  const widths = head.map((title, column) => Math.max(stringWidth(title), ...rows.map((row) => stringWidth(row[column]?.text ?? ''))));
  const paint = (text: string, cell: MatrixCell | undefined) => paintCell(text, cell, colors);
  if (widths.reduce((sum, w) => sum + w + 2, -2) > width) {
    const blocks = matrix.columns.map(({ scenario }, column) => {
      const label = Math.max(...rows.map((row) => stringWidth(row[0]?.text ?? '')));
      const lines = rows.map((row) => {
        const cell = row[column + 1];
        return `  ${pad(row[0]?.text ?? '', label)}  ${paint(cell?.text ?? '', cell && 'cell' in cell ? cell.cell : undefined)}`;
      });
      return [colors.bold(`${matrix.device} · ${scenario}`), ...lines].join('\n');
    });
    return blocks.join('\n\n');
  }
  const lines = rows.map((row) => row.map((entry, column) => paint(pad(entry.text, widths[column] ?? 0), 'cell' in entry ? entry.cell : undefined)).join('  ').trimEnd());
  return [colors.bold(head.map((title, column) => pad(title, widths[column] ?? 0)).join('  ').trimEnd()), ...lines].join('\n');
}

function paintCell(text: string, cell: MatrixCell | undefined, colors: ReturnType<typeof pc.createColors>): string {
  if (!cell) return text;
  if (cell.outcome === 'broken') return colors.inverse(text);
  if (cell.outcome === 'blocked') return colors.red(text);
  if (cell.outcome !== 'completed') return colors.dim(text);
  return cell.toll && cell.toll.clicks + cell.toll.codeKeys > 0 ? colors.yellow(text) : text;
}

/** Fills up with spaces to so many columns of the terminal; Chinese characters take two. */
function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
