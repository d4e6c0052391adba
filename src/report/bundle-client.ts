import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface ClientBundle {
  readonly script: string;
  readonly style: string;
}

let bundled: Promise<ClientBundle> | undefined;

/** The page's own script and stylesheet, bundled and minified from `client/`, once a process. */
export function bundleClient(): Promise<ClientBundle> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<ClientBundle> {
  const path = (name: string) => fileURLToPath(new URL(`./client/${name}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [path(`main${extname(import.meta.url) === '.ts' ? '.tsx' : '.js'}`), path('report.css')],
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
  const textOf = (extension: string) => {
    const file = outputFiles.find((output) => output.path.endsWith(extension));
    if (!file) throw new Error(`Failed to bundle the report: no ${extension} came out. Do report this.`);
    // An empty line at the end would be part of what the policy's hash is taken of; the text is used as it is here.
    return file.text.trim();
  };
  return { script: textOf('.js'), style: textOf('.css') };
}
