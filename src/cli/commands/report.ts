import { Option } from 'commander';
import type { Command } from 'commander';
import { readJoined } from '../../compare/read-joined.ts';
import type { Lang } from '../../compare/show-text.ts';
import { renderConsole } from '../../report/console.ts';
import { renderCellsCsv, renderStepsCsv } from '../../report/csv.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import { readResults, readRunIfAny } from '../../results/read.ts';
import { asUsage, UsageError } from '../errors.ts';
import { holdBaseline, openBaseline } from '../hold-baseline.ts';
import type { Io } from '../io.ts';
import { DEFAULT_DIR, langOption, picturesOption } from '../options.ts';
import type { PictureMode } from '../../report/report-data.ts';

const FORMATS = ['html', 'markdown', 'console', 'junit', 'csv', 'csv-steps'] as const;

interface ReportOptions {
  readonly format: (typeof FORMATS)[number];
  readonly baseline?: string;
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
    .addOption(new Option('--format <format>', 'html writes DIR/index.html; the others are printed; csv has a row a cell, csv-steps a row a step').choices(FORMATS).default('html'))
    .addOption(picturesOption('of the HTML report: show none; embed them; or leave them in the folder beside it'))
    .option('--beside <dir>', 'a second run, whose cells the HTML report can lay beside these step by step')
    .option('--baseline <file>', 'with junit: a cell that is dearer than there, newly blocked or gone is a failure')
    .option('--quiet', 'do not say where the report is')
    .addOption(langOption(io.env))
    .action(async (dir: string, { format, baseline, quiet, lang, pictures, beside }: ReportOptions) => {
      if (baseline !== undefined && format !== 'junit') throw new UsageError(`Failed to read the command line: --baseline is for --format junit. For other forms: "linktoll compare ${baseline} ${dir}".`);
      const held = await openBaseline(baseline, false);
      const { results, cells: joined } = await asUsage(() => readJoined(dir));
      if (format === 'html') {
        // Imported late: the HTML report is drawn by components that the other formats do not need.
        const { writeReport } = await import('../../report/html.ts');
        if (beside !== undefined) await asUsage(() => readResults(beside));
        await asUsage(() => readRunIfAny(dir));
        const file = await writeReport(dir, { pictures, beside });
        if (!quiet) io.stdout(`Report  ${file}\n`);
        return;
      }
      // A part of a run, or one that was cut off, may have no run.json; all of it can be told without.
      const run = await asUsage(() => readRunIfAny(dir));
      const known = { results, ...(run && { run }) };
      if (format === 'markdown') io.stdout(renderMarkdown(results, { lang, joined }));
      if (format === 'console') io.stdout(renderConsole(results, run, { color: io.color, width: io.width, lang, joined }));
      if (format === 'csv') io.stdout(renderCellsCsv(results, run, joined));
      if (format === 'csv-steps') io.stdout(renderStepsCsv(results));
      if (format === 'junit') {
        // Imported late too: its library for XML takes longer to load than most commands take.
        const { renderJunit } = await import('../../report/junit.ts');
        const { comparison } = held ? holdBaseline(held, { dir, ...known, isAsked: () => true }) : {};
        io.stdout(renderJunit(results, { ...(run && { run }), ...(comparison && { comparison }) }));
      }
    });
}
