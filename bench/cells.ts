import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { markdownTable } from 'markdown-table';
import { startLinktoll } from '../tests/e2e/run-process.ts';
import { readResults, readRun } from '../src/results/read.ts';
import { FIRST_SUITE } from '../src/regimes/first-suite.ts';
import { loadCatalogue } from '../src/regimes/load.ts';
import { SCENARIOS } from '../src/scenarios/index.ts';
import { type Memory, sumMemory } from './sum-memory.ts';

/**
 * What a cell costs in runs of several sizes, as a user makes them, start and report included; and one worker beside two. Seconds
 * of a whole machine, so compare only what one run of this prints. Nothing else should run meanwhile.
 */
const { values } = parseArgs({ options: { sizes: { type: 'string', default: '18,200,1000' }, pictures: { type: 'string', default: 'none' } } });
const regimes = (await loadCatalogue()).map(({ id }) => id);

interface Choice {
  readonly about: string;
  readonly regimes: readonly string[];
  readonly scenarios: readonly string[];
  readonly workers: number;
}

/** Six regimes of the first suite make 18 cells; beyond that whole scenarios under every regime, in their order, until there are as many cells. */
function choose(size: number, workers: number): Choice {
  const first = FIRST_SUITE.regimes.slice(0, 6);
  if (size <= first.length * FIRST_SUITE.scenarios.length) return { about: `${size}`, regimes: first, scenarios: FIRST_SUITE.scenarios.slice(0, Math.ceil(size / first.length)), workers };
  return { about: `${size}`, regimes, scenarios: SCENARIOS.slice(0, Math.ceil(size / regimes.length)).map(({ id }) => id), workers };
}

async function measure({ about, regimes, scenarios, workers }: Choice): Promise<string[]> {
  const out = await mkdtemp(join(tmpdir(), 'linktoll-bench-'));
  try {
    const started = performance.now();
    const run = startLinktoll(['run', '--pictures', values.pictures, '--out', out, '--workers', String(workers), '--scenario', ...scenarios, '--regime', ...regimes]);
    let most: Memory | undefined;
    const asking = setInterval(() => {
      const now = sumMemory(run.pid);
      if (addUp(now) > addUp(most)) most = now;
    }, 2_000);
    const begun = run.says(/Measuring \d+ cells/).then(() => performance.now());
    const { code, output } = await run.ended;
    const ended = performance.now();
    clearInterval(asking);
    if (code !== 0) throw new Error(`Failed to bench ${about} cells: the run ended with ${code}.\n${output}`);
    const cells = Object.keys((await readResults(out)).measurements).length;
    if ((await readRun(out)).interrupted) throw new Error(`Failed to bench ${about} cells: the run was interrupted.`);
    const seconds = (from: number) => ((ended - from) / 1000).toFixed(0);
    return [String(cells), String(workers), seconds(started), ((ended - (await begun)) / 1000 / cells).toFixed(2), most ? tellMemory(most) : 'not asked'];
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

function addUp(memory: Memory | undefined): number {
  return Object.values(memory ?? {}).reduce((sum, bytes) => sum + bytes, 0);
}

function tellMemory(memory: Memory): string {
  return `${(addUp(memory) / 1e9).toFixed(2)} GB: ${Object.entries(memory).map(([kind, bytes]) => `${kind} ${(bytes / 1e9).toFixed(2)}`).join(', ')}`;
}

const sizes = values.sizes.split(',').map(Number);
const choices = [choose(sizes[0] ?? 18, 1), ...sizes.map((size) => choose(size, 2))];
const rows: string[][] = [];
for (const choice of choices) {
  rows.push(await measure(choice));
  console.error(rows.at(-1)!.join('  '));
}
console.log(`Pictures: ${values.pictures}. Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}.\n`);
console.log(markdownTable([['cells', 'workers', 'seconds in all', 'seconds a cell, once started', 'memory at most'], ...rows]));
