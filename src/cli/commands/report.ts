import { Option } from 'commander';
import type { Command } from 'commander';
import type { Lang } from '../../compare/show-text.ts';
import { renderConsole } from '../../report/console.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { readResults, readRun } from '../../results/read.ts';
import { asUsage } from '../errors.ts';
import type { Io } from '../io.ts';
import { DEFAULT_DIR, langOption, picturesOption } from '../options.ts';
import type { PictureMode } from '../../report/report-data.ts';

interface ReportOptions {
  readonly format: 'html' | 'markdown' | 'console';
  readonly quiet?: boolean;
  readonly lang: Lang;
  readonly pictures: PictureMode;
  readonly beside?: string;
}

export function addReport(program: Command, io: Io): void {
  program
    .command('report')
    .description('Render stored results again.')
    .argument('[DIR]', 'where the results lie', DEFAULT_DIR)
    .addOption(new Option('--format <format>', 'html writes DIR/index.html; the others are printed').choices(['html', 'markdown', 'console']).default('html'))
    .addOption(picturesOption('of the HTML report: show none; embed them; or leave them in the folder beside it'))
    .option('--beside <dir>', 'a second run, whose cells the HTML report can lay beside these step by step')
    .option('--quiet', 'do not say where the report is')
    .addOption(langOption(io.env))
    .action(async (dir: string, { format, quiet, lang, pictures, beside }: ReportOptions) => {
      const results = await asUsage(() => readResults(dir));
      if (format === 'markdown') return io.stdout(renderMarkdown(results, { lang }));
      // A part of a run, or one that was cut off, may have no run.json; the matrix can be told without.
      if (format === 'console') return io.stdout(renderConsole(results, await readRun(dir).catch(() => undefined), { color: io.color, width: io.width, lang }));
      // Imported late: the HTML report is drawn by components that the other formats do not need.
      const { writeReport } = await import('../../report/html.ts');
      if (beside !== undefined) await asUsage(() => readResults(beside));
      const file = await writeReport(dir, { pictures, beside });
      if (!quiet) io.stdout(`Report  ${file}\n`);
    });
}
