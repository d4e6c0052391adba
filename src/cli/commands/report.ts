import { Option } from 'commander';
import type { Command } from 'commander';
import { readJoined } from '../../compare/read-joined.ts';
import type { Lang } from '../../compare/show-text.ts';
import { renderConsole } from '../../report/console.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { readRun } from '../../results/read.ts';
import { asUsage } from '../errors.ts';
import type { Io } from '../io.ts';
import { DEFAULT_DIR, langOption } from '../options.ts';

interface ReportOptions {
  readonly format: 'html' | 'markdown' | 'console';
  readonly quiet?: boolean;
  readonly lang: Lang;
}

export function addReport(program: Command, io: Io): void {
  program
    .command('report')
    .description('Render stored results again.')
    .argument('[DIR]', 'where the results lie', DEFAULT_DIR)
    .addOption(new Option('--format <format>', 'html writes DIR/index.html; the others are printed').choices(['html', 'markdown', 'console']).default('html'))
    .option('--quiet', 'do not say where the report is')
    .addOption(langOption(io.env))
    .action(async (dir: string, { format, quiet, lang }: ReportOptions) => {
      const { results, cells: joined } = await asUsage(() => readJoined(dir));
      if (format === 'markdown') return io.stdout(renderMarkdown(results, { lang, joined }));
      // A part of a run, or one that was cut off, may have no run.json; the matrix can be told without.
      if (format === 'console') return io.stdout(renderConsole(results, await readRun(dir).catch(() => undefined), { color: io.color, width: io.width, lang, joined }));
      // Imported late: the HTML report is drawn by components that the other formats do not need.
      const { writeReport } = await import('../../report/html.ts');
      const file = await writeReport(dir);
      if (!quiet) io.stdout(`Report  ${file}\n`);
    });
}
