import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { REPORT } from '../in-page/protocol.ts';

/** Scripts for every page, by the names of their files. */
type Script = 'agent' | 'stop-deep-links';

const bundled = new Map<Script, Promise<string>>();

/** What goes into every page, as one script; made once a process. */
export function bundleAgent(script: Script = 'agent'): Promise<string> {
  const made = bundled.get(script) ?? bundle(script);
  bundled.set(script, made);
  return made;
}

function bundle(script: Script): Promise<string> {
  return build({
    entryPoints: [fileURLToPath(new URL(`../in-page/${script}${extname(import.meta.url)}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome120',
    write: false,
    legalComments: 'none',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? fail());
}

function fail(): never {
  throw new Error(`Failed to bundle the page agent: esbuild wrote nothing. Run npm ci again. (${REPORT})`);
}
