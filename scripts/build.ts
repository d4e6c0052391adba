import { execFileSync } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname } from 'node:path';

/**
 * Compiles what a package is made of into dist/, in the same folders as the sources, with types beside it. What is no
 * TypeScript (catalogue, stylesheets, the platforms' own scripts) is taken over as it is.
 */
const require = createRequire(import.meta.url);

await rm('dist', { recursive: true, force: true });
execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
for (const folder of ['src', 'mock-platforms']) {
  await cp(folder, `dist/${folder}`, { recursive: true, filter: (path) => !/^\.tsx?$/.test(extname(path)) });
}
const { name, version, bugs } = JSON.parse(await readFile('package.json', 'utf8')) as { name: string; version: string; bugs?: unknown };
await writeFile('dist/package.json', `${JSON.stringify({ name, version, type: 'module', bugs }, null, 2)}\n`);
