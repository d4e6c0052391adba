import { appendFile, stat } from 'node:fs/promises';
import type { Comparison } from '../compare/comparison.ts';
import { renderComparisonMarkdown } from '../report/comparison-markdown.ts';
import { escapeMarkdown, renderMarkdown } from '../report/markdown.ts';
import { trimMarkdown } from '../report/trim-markdown.ts';
import type { Results } from '../results/schema.ts';
import type { Io } from './io.ts';

/** GitHub takes 1 MiB of summary a step and drops the whole of what is more (docs: "Workflow commands", job summaries). */
const LIMIT = 1024 * 1024;
const NOTE = '*Cut here: GitHub takes 1 MiB of summary a step. The whole of it is in the results: `linktoll report --format markdown`.*';

export interface SummaryParts {
  /** Absent where nothing was measured. */
  readonly results?: Results;
  readonly comparison?: Comparison;
  /** Why the run failed. */
  readonly failures: readonly string[];
}

/** The summary of a run: why it failed, what became of the baseline's cells, the matrix. */
export function formatSummary({ results, comparison, failures }: SummaryParts): string {
  return [
    '## linktoll',
    ...failures.map((failure) => `> ${escapeMarkdown(failure)}`),
    ...(comparison ? ['### Against the baseline', renderComparisonMarkdown(comparison).trimEnd()] : []),
    ...(results ? [...(comparison ? ['### The matrix'] : []), renderMarkdown(results).trimEnd()] : []),
  ].join('\n\n').concat('\n');
}

/**
 * Adds the run's summary to the file that GITHUB_STEP_SUMMARY names, where it does. What the step wrote before stays and
 * counts. A summary that cannot be written is told, and is no reason to fail a run.
 */
export async function addStepSummary(parts: SummaryParts, io: Pick<Io, 'env' | 'stderr'>): Promise<void> {
  const file = io.env['GITHUB_STEP_SUMMARY'];
  if (!file) return;
  try {
    const taken = await stat(file).then(({ size }) => size, () => 0);
    const text = trimMarkdown(`${taken > 0 ? '\n' : ''}${formatSummary(parts)}`, LIMIT - 1 - taken, NOTE);
    await appendFile(file, text);
  } catch (error) {
    io.stderr(`linktoll: Failed to write the step summary: ${file}: ${error instanceof Error ? error.message : String(error)}. Look whether GITHUB_STEP_SUMMARY names a file that can be written to.\n`);
  }
}
