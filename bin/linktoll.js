#!/usr/bin/env node
// The sources are TypeScript and run as they are; tsx reads them, with our own settings wherever we are called from.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
const [{ main }, { makeProcessIo }] = await Promise.all([import('../src/cli/main.ts'), import('../src/cli/process-io.ts')]);
process.exitCode = await main(process.argv.slice(2), makeProcessIo(process));
