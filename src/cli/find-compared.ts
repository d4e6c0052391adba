import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { compareRegimes } from '../compare/compare-regimes.ts';
import { compareRuns, type NamedSource } from '../compare/compare-runs.ts';
import type { Comparison } from '../compare/comparison.ts';
import { joinMinimum } from '../compare/join-minimum.ts';
import { readJoined } from '../compare/read-joined.ts';
import { showText } from '../compare/show-text.ts';
import { readMinimum } from '../results/minimum.ts';
import { readRunIfAny } from '../results/read.ts';
import { readStored } from '../results/read-stored.ts';
import { DEFAULT_DIR } from './options.ts';

/**
 * What is meant by two words on the command line: paths where there are such, else regimes. `dir` says that they are
 * regimes, and of which run.
 * @returns the comparison, and the files that it was read from
 * @throws Error where one is nothing that is there, or cannot be read
 */
export async function findCompared(a: string, b: string, dir?: string): Promise<{ readonly comparison: Comparison; readonly files: readonly string[] }> {
  const there = dir === undefined ? await Promise.all([a, b].map(exists)) : [false, false];
  if (there.every(Boolean)) {
    const [before, after] = await Promise.all([readSource(a), readSource(b)]);
    if (after.kind === 'baseline') throw new Error(`Failed to compare: ${b} is a baseline, and may only come first. Do write: linktoll compare ${b} ${a}`);
    return { comparison: compareRuns(before, after), files: [resolve(before.file), resolve(after.file)] };
  }
  const from = dir ?? DEFAULT_DIR;
  // A word with a slash or an extension is a path that is not there; so is the other where one is a path.
  const missing = dir === undefined ? [a, b].find((word, index) => !there[index] && (there[1 - index] || /[/\\.]/.test(word))) : undefined;
  if (missing !== undefined) throw new Error(`Failed to compare: ${showText(missing, 120)}: there is no such file or folder. Do name the folders or results of two runs, or two regimes of one run.`);
  const [{ results }, run] = await Promise.all([readJoined(from), readRunIfAny(from)]);
  return { comparison: compareRegimes(results, run, a, b), files: [resolve(from, 'results.json')] };
}

/** What lies at a path, joined with what was searched of it: where journey and search contradict each other the cell is broken. */
async function readSource(path: string): Promise<NamedSource> {
  const stored = await readStored(path);
  if (stored.kind === 'baseline' || basename(stored.file) !== 'results.json') return { ...stored, name: path };
  const { results, cells } = joinMinimum(stored.results, await readMinimum(dirname(stored.file)));
  return { ...stored, results, minima: cells, name: path };
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
