import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type * as InWindow from './in-window.ts';

export type WindowAgent = typeof InWindow;

/** Globals of a page that the agent's code names; here each is taken from the window that it is given. */
const GLOBALS = [
  'document', 'location', 'getComputedStyle', 'addEventListener', 'Navigator', 'DOMException', 'Element', 'HTMLElement', 'HTMLInputElement',
  'HTMLTextAreaElement', 'HTMLAnchorElement', 'NodeFilter', 'navigator',
] as const;

let made: Promise<(page: object) => WindowAgent> | undefined;

/**
 * The very code that looks at pages in Chromium, for a window of jsdom: bundled once, then called for each window with
 * the globals that it is to see. A window without scripts of its own needs no script engine of its own that way.
 */
export function loadWindowAgent(): Promise<(page: object) => WindowAgent> {
  made ??= build({
    entryPoints: [fileURLToPath(new URL(`./in-window${extname(import.meta.url)}`, import.meta.url))],
    bundle: true,
    format: 'iife',
    globalName: 'agent',
    target: 'node20',
    write: false,
    legalComments: 'none',
    define: Object.fromEntries(GLOBALS.map((name) => [name, `page.${name}`])),
  }).then(({ outputFiles }) => {
    const code = outputFiles[0]?.text;
    if (!code) throw new Error('Failed to bundle the page agent for jsdom: esbuild wrote nothing. Run npm ci again.');
    return new Function('page', `${code}; return agent;`) as (page: object) => WindowAgent;
  });
  return made;
}
