import { InvalidArgumentError, Option } from 'commander';
import stringWidth from 'string-width';
import { LANGS } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import { PICTURE_MODES } from '../report/report-data.ts';
import type { PictureMode } from '../report/report-data.ts';
import { refuseWord } from '../regimes/describe-issue.ts';
import { UsageError } from './errors.ts';

/** Where a run's results lie unless it is said otherwise. */
export const DEFAULT_DIR = 'linktoll-report';

/** Language of what exists in both; by default that of the terminal. */
export function langOption(env: NodeJS.ProcessEnv): Option {
  const spoken = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return new Option('--lang <lang>', 'language of titles and descriptions').choices(LANGS).default((spoken.startsWith('zh') ? 'zh' : 'en') satisfies Lang, "the terminal's");
}

/** Where the HTML report has its pictures; by default in itself. */
export function picturesOption(description: string): Option {
  return new Option('--pictures <where>', description).choices(PICTURE_MODES).default('embed' satisfies PictureMode);
}

/** The ids that were asked for, each once. @throws UsageError naming one that is not there, and the choices. */
export function checkIds(noun: string, asked: readonly string[], known: readonly string[]): string[] {
  for (const id of asked) if (!known.includes(id)) throw new UsageError(`Failed to choose what to measure: ${refuseWord(id, noun, known)}`);
  return [...new Set(asked)];
}

/** @throws InvalidArgumentError where it is no whole number above zero */
export function parseWorkers(text: string): number {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new InvalidArgumentError('Give a whole number above zero.');
  return Number(text);
}

/** @throws InvalidArgumentError where it is no i/n with 1 ≤ i ≤ n */
export function parseShard(text: string): string {
  const [, part, whole] = /^([1-9]\d{0,4})\/([1-9]\d{0,4})$/.exec(text) ?? [];
  if (part === undefined || whole === undefined || Number(part) > Number(whole)) throw new InvalidArgumentError('Give part/whole, as 1/4.');
  return text;
}

/** Rows of text as columns, two spaces apart; Chinese characters take two. The last column is left as it is. */
export function formatColumns(rows: readonly (readonly string[])[]): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  return rows.map((row) => `${row.map((text, column) => text + ' '.repeat(Math.max(0, widths[column]! - stringWidth(text)))).join('  ').trimEnd()}\n`).join('');
}

/** What `--json` prints. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
