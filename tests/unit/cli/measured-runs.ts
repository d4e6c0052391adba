import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Io } from '../../../src/cli/io.ts';
import type { Results, Run } from '../../../src/results/schema.ts';
import { changeCell } from '../compare/change-cell.ts';
import { addStep, block, breakCell, drop, dropStep } from '../compare/two-runs.ts';

const STORED = 'tests/unit/cli/fixtures/stored';
const CELL = 'lend-item@confirm-direct@phone';

/** What a run may come to, each made of the stored results by one change. */
const CHANGES: Readonly<Record<string, (results: Results) => Results>> = {
  'as-stored': (results) => results,
  dearer: (results) => addStep(results, CELL, { person: 'bob', app: 'chat-webview', screen: 'link.chat.localhost/notice/again', gesture: 'tap', target: { role: 'link', name: '仍要继续访问' }, charge: 'confirm-direct' }),
  'changed-regime': (results) => askTwice(CHANGES['dearer']!(results)),
  'newly-blocked': (results) => block(dropStep(results, CELL), CELL, { gate: 'open', rule: 'confirm-direct', person: 'bob', screen: 'link.chat.localhost/notice' }),
  cheaper: (results) => dropStep(results, CELL),
  'dearer-beside': (results) => changeCell(results, CELL, { waitSeconds: 5, estimatedSeconds: 7.8, lost: ['way-back'] }),
  broken: (results) => breakCell(results, CELL, 'the witness was lost'),
  gone: (results) => drop(results, CELL),
  'without-control': (results) => drop(results, 'lend-item@sealed@phone'),
};

/** Names of runs that `writeRuns` writes. */
export const RUNS = Object.keys(CHANGES);

/** Writes a run of this name into the folder, as the reporter leaves it. */
export async function writeRun(name: string, dir: string): Promise<void> {
  const [results, run] = await Promise.all(['results.json', 'run.json'].map(async (file) => JSON.parse(await readFile(join(STORED, file), 'utf8')) as unknown));
  const changed = CHANGES[name]?.(results as Results);
  if (!changed) throw new Error(`There is no run ${name}; there are ${RUNS.join(', ')}.`);
  await mkdir(dir, { recursive: true });
  await writeFile(join(dir, 'results.json'), JSON.stringify(changed));
  await writeFile(join(dir, 'run.json'), JSON.stringify({ ...(run as Run), measure: 'a-table' }));
}

/** A Playwright of paper that leaves a run of this name behind; `nothing` leaves nothing and fails. */
export function measuring(name: string): Io['startPlaywright'] {
  return (_args, env) => {
    const work = async () => {
      if (name === 'nothing') return 1;
      await writeRun(name, env['LINKTOLL_OUT'] ?? '');
      return name === 'broken' || name === 'without-control' ? 1 : 0;
    };
    return { ended: work(), stop: () => undefined };
  };
}

/** The regime changed on purpose: its one rule asks twice. */
function askTwice(results: Results): Results {
  const regime = results.regimes['confirm-direct']!;
  return { ...results, regimes: { ...results.regimes, 'confirm-direct': { ...regime, rules: regime.rules.map((rule) => ({ ...rule, treatment: { kind: 'confirm', times: 2 } })) } } };
}
