#!/usr/bin/env node
// Installed, the compiled code runs. In the repository the TypeScript sources run as they are; tsx reads them, with our
// own settings wherever we are called from.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const inRepository = existsSync(new URL('../src/cli/main.ts', import.meta.url));
if (inRepository) {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
}
const [folder, extension] = inRepository ? ['../src/cli', '.ts'] : ['../dist/src/cli', '.js'];
const [{ main }, { makeProcessIo }] = await Promise.all([import(`${folder}/main${extension}`), import(`${folder}/process-io${extension}`)]);
process.exitCode = await main(process.argv.slice(2), makeProcessIo(process));
