import { resolve } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { listFailing } from '../../compare/baseline.ts';
import { hasCompared, hasFailedControl } from '../../compare/comparison.ts';
import type { Comparison } from '../../compare/comparison.ts';
import { formatPhrase } from '../../compare/phrases.ts';
import type { Lang } from '../../compare/show-text.ts';
import { renderComparison } from '../../report/comparison-console.ts';
import { renderComparisonMarkdown } from '../../report/comparison-markdown.ts';
import { writeWhole } from '../../results/write-file.ts';
import { findCompared } from '../find-compared.ts';
import { asUsage, FindingError, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { DEFAULT_DIR, formatJson, langOption } from '../options.ts';

interface CompareOptions {
  readonly in?: string;
  readonly format: 'text' | 'markdown' | 'json' | 'html';
  readonly json?: boolean;
  readonly out?: string;
  readonly failOnDearer?: boolean;
  readonly quiet?: boolean;
  readonly lang: Lang;
}

export function addCompare(program: Command, io: Io): void {
  program
    .command('compare')
    .description(
      'Tell what became of every cell from A to B: dearer, cheaper, newly blocked, opened, broken, gone, new, with the steps of both. ' +
        'A and B are two runs (folders, files of results; A may be a baseline), or two regimes of one run.',
    )
    .argument('<A>', 'what was: the folder of a run, its results.json, a baseline; or a regime')
    .argument('<B>', 'what is: the folder of a run or its results.json; or a regime')
    .option('--in <dir>', `A and B are regimes of the run in this folder, never paths (without it: paths where they are there, else regimes of ${DEFAULT_DIR})`)
    .addOption(new Option('--format <format>', 'how it is told').choices(['text', 'markdown', 'json', 'html']).default('text'))
    .option('--json', 'the same as --format json')
    .option('--out <file>', 'write it there instead of printing it')
    .option('--fail-on-dearer', 'exit 1 where a cell is dearer in clicks or beside them, newly blocked, newly broken, gone or not compared')
    .option('--quiet', 'print the verdict alone')
    .addOption(langOption(io.env))
    .action((a: string, b: string, options: CompareOptions) => compare(a, b, options, io));
}

async function compare(a: string, b: string, { in: dir, format, json, out, failOnDearer, quiet, lang }: CompareOptions, io: Io): Promise<void> {
  const { comparison, files } = await asUsage(() => findCompared(a, b, dir));
  // Nothing that was measured is ever written over.
  if (out !== undefined && files.includes(resolve(out))) throw new UsageError(`Failed to write the comparison: ${out} is one of the files that are compared. Give another with --out.`);
  const told = quiet && out === undefined ? `${formatPhrase(comparison.verdict, lang)}\n` : await render(comparison, json ? 'json' : format, { lang, color: io.color && out === undefined, width: io.width });
  if (out === undefined) io.stdout(told);
  else {
    await asUsage(() => writeWhole('comparison', out, told));
    if (!quiet) io.stdout(`${formatPhrase(comparison.verdict, lang)}\nComparison  ${out}\n`);
  }
  if (hasFailedControl(comparison)) throw new FindingError('Failed to trust the comparison: a control failed. Look for its sentence above; put the control right and measure again.');
  if (!hasCompared(comparison)) throw new FindingError('Failed to compare: not one cell of A could be held against one of B. Look for the reasons above.');
  const failing = failOnDearer ? listFailing(comparison) : [];
  if (failing.length > 0) throw new FindingError(`Failed on what grew dearer: ${failing.length} ${failing.length === 1 ? 'cell' : 'cells'}: ${failing.slice(0, 5).map(({ key, change }) => `${key} (${change})`).join(', ')}${failing.length > 5 ? ' …' : ''}. Look at their steps.`);
}

async function render(comparison: Comparison, format: CompareOptions['format'], options: { readonly lang: Lang; readonly color: boolean; readonly width: number }): Promise<string> {
  if (format === 'json') return formatJson(comparison);
  if (format === 'markdown') return renderComparisonMarkdown(comparison, options);
  if (format === 'text') return renderComparison(comparison, options);
  // Imported late: components are needed for the page alone.
  const { renderComparisonHtml } = await import('../../report/comparison-html.ts');
  return renderComparisonHtml(comparison, options);
}
