import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { REPORT } from '../in-page/protocol.ts';

let bundled: Promise<string> | undefined;

/** The agent that goes into every page, as one script; made once a process. */
export function bundleAgent(): Promise<string> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL(`../in-page/agent${extname(import.meta.url)}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome120',
    write: false,
    legalComments: 'none',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? fail());
  return bundled;
}

function fail(): never {
  throw new Error(`Failed to bundle the page agent: esbuild wrote nothing. Run npm ci again. (${REPORT})`);
}
