import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { writeMinimum } from '../../../src/results/minimum.ts';
import { makeMemoryIo } from './memory-io.ts';

// Protects whoever has a damaged, cut off or foreign file in a run's folder: whatever command meets it says which file and what
// is wrong in it, ends with 2, and leaves the folder as it was, the report of before included.

const FIXTURES = 'tests/unit/cli/fixtures';
const CELL = 'lend-item@confirm-direct';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'damaged-'));
  await cp(`${FIXTURES}/stored`, dir, { recursive: true });
  await cp(`${FIXTURES}/baseline.json`, join(dir, 'baseline.json'));
  await writeMinimum(dir, { schemaVersion: 1, minima: {} });
  await writeFile(join(dir, 'index.html'), 'the report of before');
});
afterEach(() => rm(dir, { recursive: true }));

const DAMAGES: readonly (readonly [how: string, damage: (text: string) => string | Uint8Array, told: RegExp])[] = [
  ['cut off', (text) => text.slice(0, text.length >> 1), /line \d+, column \d+: the file ends in the middle/],
  ['empty', () => '', /the file is empty/],
  ['no text', () => Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256), /this is no text in UTF-8/],
  ['in another encoding', (text) => Buffer.from(text.replace('"', '"\u00fc'), 'latin1'), /this is no text in UTF-8/],
  ['marked by an editor', (text) => `\ufeff${text}`, /begins with a byte-order mark/],
  ['a web page', () => '<!doctype html><title>Not found</title>', /this is not JSON/],
  ['of a later linktoll', (text) => text.replace(/"schemaVersion": \d+/, '"schemaVersion": 99'), /schemaVersion: 99 is newer than this linktoll reads .*Do update linktoll/],
  ['somebody else’s', () => '{ "name": "thing", "version": "1.0.0" }', /schemaVersion: is missing, so this is no such file of linktoll|neither measurements nor cells/],
];
const COMMANDS: Readonly<Record<string, (folder: string) => readonly (readonly string[])[]>> = {
  'results.json': (folder) => [
    ['report', folder], ['report', folder, '--format', 'junit'], ['report', `${FIXTURES}/stored`, '--beside', folder], ['compare', folder, `${FIXTURES}/stored`],
    ['compare', `${FIXTURES}/stored`, join(folder, 'results.json')], ['compare', 'open', 'confirm-direct', '--in', folder], ['show', CELL, '--out', folder],
  ],
  'run.json': (folder) => [['report', folder], ['report', folder, '--format', 'console'], ['report', folder, '--format', 'csv'], ['compare', folder, `${FIXTURES}/stored`]],
  'minimum.json': (folder) => [['report', folder], ['report', folder, '--format', 'markdown'], ['compare', folder, `${FIXTURES}/stored`], ['show', CELL, '--out', folder]],
  'baseline.json': (folder) => {
    const baseline = join(folder, 'baseline.json');
    return [
      ['compare', baseline, `${FIXTURES}/stored`], ['run', '--baseline', baseline, '--out', folder], ['run', '--baseline', baseline, '--update-baseline', '--out', folder],
      ['report', `${FIXTURES}/stored`, '--format', 'junit', '--baseline', baseline],
    ];
  },
};

it.each(Object.keys(COMMANDS).flatMap((name) => DAMAGES.map((damage) => [name, ...damage] as const)))('%s that is %s is refused by every command that reads it', async (name, _, damage, told) => {
  const file = join(dir, name);
  await writeFile(file, damage(await readFile(file, 'utf8')));
  const before = await readFolder();
  for (const command of COMMANDS[name]!(dir)) {
    const io = makeMemoryIo();
    const said = command.join(' ');
    expect(await main(command, io), said).toBe(2);
    expect(io.err.join(''), said).toMatch(told);
    expect(io.err.join(''), said).toMatch(/^linktoll: Failed to read [^\n]* Do [^\n]*\.\n$/);
    expect(io.err.join(''), said).toContain(file);
    expect(io.out, said).toEqual([]);
  }
  expect(await readFolder()).toEqual(before);
});

async function readFolder(): Promise<Record<string, string>> {
  const names = (await readdir(dir)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await readFile(join(dir, name))).toString('base64')] as const)));
}
