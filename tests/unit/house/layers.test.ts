import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLayers } from '../../../scripts/check-layers.ts';
import { findRegimeIds } from '../../../scripts/find-regime-ids.ts';

let dir = '';
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linktoll-layers-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

/** Lays out a small house with a breach in it and tells what the check says. */
async function plant(files: Record<string, string>): Promise<readonly string[]> {
  const house = await mkdtemp(join(dir, 'house-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), text);
  }
  const folders = ['src', 'mock-platforms'].filter((folder) => Object.keys(files).some((file) => file.startsWith(folder)));
  return (await checkLayers(folders, house)).breaches;
}

// Protects honesty rules 1, 2 and 5 and the direction in which data flows: each breach is planted and must be caught,
// since a check that sees no module at all finds no breach either.
describe('the check of layers', () => {
  it('catches a journey that imports a regime', async () => {
    const breaches = await plant({ 'src/journeys/cheat.ts': "import { x } from '../regimes/x.ts';\nexport const y = x;\n", 'src/regimes/x.ts': 'export const x = 1;\n' });
    expect(breaches.join('\n')).toContain('src/journeys/cheat.ts imports src/regimes/x.ts: layer-journeys');
  });

  it('catches a journey that reaches a platform through another file', async () => {
    const breaches = await plant({
      'src/journeys/cheat.ts': "import { x } from '../phone/x.ts';\nexport const y = x;\n",
      'src/phone/x.ts': "export { x } from '../../mock-platforms/chat/x.ts';\n",
      'mock-platforms/chat/x.ts': 'export const x = 1;\n',
    });
    expect(breaches.join('\n')).toMatch(/src\/journeys\/cheat\.ts imports mock-platforms\/chat\/x\.ts: journeys-and-scenarios-are-blind/);
  });

  it('catches a platform that imports another one', async () => {
    const breaches = await plant({ 'mock-platforms/shop/cheat.ts': "import { x } from '../chat/x.ts';\nexport const y = x;\n", 'mock-platforms/chat/x.ts': 'export const x = 1;\n' });
    expect(breaches.join('\n')).toContain('mock-platforms/shop/cheat.ts imports mock-platforms/chat/x.ts: platforms-meet-in-the-browser');
  });

  it('catches a scenario that asserts', async () => {
    const breaches = await plant({ 'src/scenarios/cheat.ts': "import { expect } from '@playwright/test';\nexpect(1).toBe(1);\n" });
    expect(breaches.join('\n')).toContain('scenarios-assert-nothing');
  });

  it('catches a command line that imports the harness', async () => {
    const breaches = await plant({ 'src/cli/cheat.ts': "import { x } from '../harness/x.ts';\nexport const y = x;\n", 'src/harness/x.ts': 'export const x = 1;\n' });
    expect(breaches.join('\n')).toContain('layer-cli');
  });

  it('catches a regime that a journey names', () => {
    expect(findRegimeIds([{ file: 'src/journeys/cheat.ts', text: "if (regime === 'confirm-direct') return;" }], ['confirm-direct'])).toEqual([
      'src/journeys/cheat.ts:1 names the regime "confirm-direct". People go by what is on the screen: name an intent instead.',
    ]);
  });
});
