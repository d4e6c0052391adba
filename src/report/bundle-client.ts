import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface ClientBundle {
  /** What runs in the head, before anything is drawn. */
  readonly first: string;
  /** Starts the code, which lies packed beside it. */
  readonly start: string;
  readonly code: string;
  readonly style: string;
}

let bundled: Promise<ClientBundle> | undefined;

/** The page's own scripts and stylesheet, bundled and minified from `client/`, once a process. */
export function bundleClient(): Promise<ClientBundle> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<ClientBundle> {
  const inSource = extname(import.meta.url) === '.ts';
  const path = (name: string) => fileURLToPath(new URL(`./client/${name}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [path(inSource ? 'main.tsx' : 'main.js'), path(inSource ? 'first.ts' : 'first.js'), path(inSource ? 'start.ts' : 'start.js'), path('report.css')],
    outdir: path('out'),
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
  });
  const textOf = (name: string) => {
    const file = outputFiles.find((output) => basename(output.path) === name);
    if (!file) throw new Error(`Failed to bundle the report: no ${name} came out. Do report this.`);
    // An empty line at the end would be part of what the policy's hash is taken of; the text is used as it is here.
    return file.text.trim();
  };
  return { first: textOf('first.js'), start: textOf('start.js'), code: textOf('main.js'), style: textOf('report.css') };
}
