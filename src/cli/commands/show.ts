import type { Command } from 'commander';
import { listDevices } from '../../compare/matrix.ts';
import { readJoined } from '../../compare/read-joined.ts';
import type { Lang } from '../../compare/show-text.ts';
import { renderSteps } from '../../report/steps.ts';
import { lookUp } from '../../results/look-up.ts';
import { asUsage } from '../errors.ts';
import type { Io } from '../io.ts';
import { DEFAULT_DIR, formatJson, langOption } from '../options.ts';

interface ShowOptions {
  readonly out: string;
  readonly json?: boolean;
  readonly lang: Lang;
}

export function addShow(program: Command, io: Io): void {
  program
    .command('show')
    .description('Print the steps of one cell, and under which rule each was made.')
    .argument('<SCENARIO@REGIME[@DEVICE]>', 'the cell; without a device, the matrix’s own')
    .option('--out <dir>', 'where the results lie', DEFAULT_DIR)
    .option('--json', 'print the measurement as it is stored, and the minimum where there is one')
    .option('--quiet', 'accepted everywhere; changes nothing here')
    .addOption(langOption(io.env))
    .action(async (cell: string, { out, json, lang }: ShowOptions) => {
      const { results, cells: joined } = await asUsage(() => readJoined(out));
      // Rendered in any case: it knows the cells there are and refuses the others.
      const steps = await asUsage(() => renderSteps(results, cell, { lang, color: io.color, joined }));
      const key = cell.split('@').length === 2 ? `${cell}@${listDevices(results)[0] ?? ''}` : cell;
      const minimum = lookUp(joined, key)?.minimum;
      io.stdout(json ? formatJson({ [key]: lookUp(results.measurements, key), ...(minimum && { [`${key}+minimum`]: minimum }) }) : steps);
    });
}
