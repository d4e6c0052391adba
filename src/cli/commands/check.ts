import type { Command } from 'commander';
import { loadRegimes } from '../../regimes/load.ts';
import { RegimeError } from '../../regimes/regime-error.ts';
import { UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { formatJson } from '../options.ts';

export function addCheck(program: Command, io: Io): void {
  program
    .command('check')
    .description('Check regime files: tells file, line and column of all that is wrong, and the allowed choices.')
    .argument('<FILE...>', 'regime files, or folders of them')
    .option('--json', 'print regimes and problems as data')
    .option('--quiet', 'say nothing where all is well')
    .action(async (files: string[], { json, quiet }: { readonly json?: boolean; readonly quiet?: boolean }) => {
      try {
        const regimes = await loadRegimes(files);
        if (json) io.stdout(formatJson({ regimes, problems: [] }));
        else if (!quiet) for (const { id, rules, evidence } of regimes) io.stdout(`ok  ${id}  ${count(rules.length, 'rule')}, ${count(evidence.length, 'piece of evidence', 'pieces of evidence')}\n`);
      } catch (error) {
        if (!json || !(error instanceof RegimeError)) throw error;
        io.stdout(formatJson({ regimes: [], problems: error.problems }));
        throw new UsageError(`Failed to load every regime: ${count(error.problems.length, 'problem')}. Correct them and check again.`);
      }
    });
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
