import { mkdtemp, copyFile, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkControls } from '../../../src/compare/controls.ts';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { readBaseline, readResults, readRun } from '../../../src/results/read.ts';
import { SCHEMA_VERSION } from '../../../src/results/schema.ts';

// Protects results that somebody keeps: these files were written by linktoll 0.1.0 (results and run of schema 1, baseline
// of schema 2) and are never written anew. Whatever the schemas become, they are read, through upgrades where there need
// be, and say the same. Whoever makes a schema 2 of results adds a file of it here and leaves these alone.

const stored = (name: string) => fileURLToPath(new URL(`./stored/${name}`, import.meta.url));

test('a run that was stored by linktoll 0.1.0 is read, and comes to what it came to then', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-stored-'));
  await copyFile(stored('results-1.json'), join(dir, 'results.json'));
  await copyFile(stored('run-1.json'), join(dir, 'run.json'));
  const [results, run] = [await readResults(dir), await readRun(dir)];
  await rm(dir, { recursive: true });
  expect(JSON.parse(await readFile(stored('results-1.json'), 'utf8'))).toMatchObject({ schemaVersion: 1 });
  expect(results.schemaVersion).toBe(SCHEMA_VERSION);
  expect(run.linktoll).toBe('0.1.0');
  expect(checkControls(results)).toMatchObject({ ok: true });
  expect(Object.entries(results.measurements).map(([key, { outcome, clicks }]) => `${key} ${outcome} ${clicks}`)).toMatchInlineSnapshot(`
    [
      "claim-gift-late@autumn-2021@phone completed 13",
      "claim-gift-late@no-groups@phone completed 12",
      "claim-gift-late@open@phone completed 12",
      "claim-gift-late@sealed@phone blocked 3",
      "share-item-group@autumn-2021@phone completed 16",
      "share-item-group@no-groups@phone blocked 10",
      "share-item-group@open@phone completed 9",
      "share-item-group@sealed@phone blocked 3",
    ]
  `);
  expect(renderMarkdown(results).split('\n')[0]).toMatchInlineSnapshot(`"**Counted on our journey: of 4 ways under 2 regimes, one leads nowhere and two cost more than in the open world, by up to seven clicks.**"`);
});

test('the baseline of that run still holds against it', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'linktoll-stored-'));
  await copyFile(stored('results-1.json'), join(dir, 'results.json'));
  const results = await readResults(dir);
  await rm(dir, { recursive: true });
  const baseline = await readBaseline(stored('baseline-2.json'));
  expect(Object.keys(baseline?.cells ?? {}).sort()).toEqual(Object.keys(results.measurements).sort());
});
