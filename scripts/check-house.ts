import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkLayers } from './check-layers.ts';
import { findRegimeIds } from './find-regime-ids.ts';

/** The house's own rules: who imports whom, and that what people do names no regime. Exit 1 with every breach. */
const catalogue = (await readdir('src/regimes/catalogue')).map((file) => file.replace(/\.yaml$/, ''));
const people = await readAll(['src/journeys', 'src/scenarios']);
const layers = await checkLayers(['src', 'mock-platforms']);
const breaches = [...layers.breaches, ...findRegimeIds(people, catalogue)];

for (const breach of breaches) console.error(breach);
console.log(`${layers.modules} modules and ${layers.dependencies} imports looked at, ${people.length} files of journeys and scenarios read, ${breaches.length} breaches.`);
process.exitCode = breaches.length > 0 ? 1 : 0;

async function readAll(folders: readonly string[]): Promise<{ file: string; text: string }[]> {
  const files = await Promise.all(folders.map(async (folder) => (await readdir(folder, { recursive: true })).map((name) => join(folder, name))));
  return Promise.all(files.flat().filter((file) => file.endsWith('.ts')).map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
}
