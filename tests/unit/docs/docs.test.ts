import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { loadEvidenceBook } from '../../../src/regimes/evidence-book.ts';
import { parseRegime } from '../../../src/regimes/parse-regime.ts';
import { makeMemoryIo } from '../cli/memory-io.ts';

// Protects people who go by the documentation: its links lead somewhere, its TypeScript compiles against what is exported,
// its regimes load, and its commands and options exist.

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PAGES = ['README.md', 'CONTRIBUTING.md', ...(await readdir(join(ROOT, 'docs'))).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)];
const TEXTS = new Map(await Promise.all(PAGES.map(async (page) => [page, await readFile(join(ROOT, page), 'utf8')] as const)));

const blocksOf = (text: string, language: string): string[] => [...text.matchAll(/^```(\w+)\n([^]*?)^```/gm)].flatMap(([, tag, body = '']) => (tag === language ? [body] : []));
const all = (language: string): [string, string][] => [...TEXTS].flatMap(([page, text]) => blocksOf(text, language).map((body): [string, string] => [page, body]));

describe('links', () => {
  it('lead to files that are there', async () => {
    const broken: string[] = [];
    let seen = 0;
    for (const [page, text] of TEXTS) {
      for (const [, to = ''] of text.replace(/^```[^]*?^```/gm, '').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
        if (/^[a-z]+:/.test(to)) continue;
        seen += 1;
        await access(resolve(ROOT, dirname(page), to)).catch(() => broken.push(`${page}: ${to}`));
      }
    }
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThan(20);
  });

  it('reach every page of docs from the README', () => {
    const reached = new Set(['README.md']);
    for (const page of reached) for (const [, to = ''] of (TEXTS.get(page) ?? '').matchAll(/\]\(([^)#\s]+\.md)[^)]*\)/g)) if (TEXTS.has(join(dirname(page), to))) reached.add(join(dirname(page), to));
    expect(PAGES.filter((page) => !reached.has(page))).toEqual([]);
  });
});

describe('code', () => {
  it('in TypeScript compiles against what the package exports', () => {
    const blocks = all('ts');
    expect(blocks.length).toBeGreaterThan(5);
    const sources = new Map(blocks.map(([, body], index) => [join(ROOT, `docs/block-${index}.ts`), body]));
    sources.set(join(ROOT, 'docs/my-fixtures.ts'), "import { expect, test as base } from '@playwright/test'; export { expect }; export const test = base.extend<{ mine: number }>({ mine: async ({}, use) => use(1) });");
    const options: ts.CompilerOptions = {
      module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2023, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true, types: ['node'], jsx: ts.JsxEmit.ReactJSX, jsxImportSource: 'preact',
      paths: { linktoll: [join(ROOT, 'src/public/index.ts')], 'linktoll/*': [join(ROOT, 'src/public/*.ts')] },
    };
    const host = ts.createCompilerHost(options);
    const [read, exists] = [host.readFile.bind(host), host.fileExists.bind(host)];
    host.readFile = (name) => sources.get(name) ?? read(name);
    host.fileExists = (name) => sources.has(name) || exists(name);
    const getSource = host.getSourceFile.bind(host);
    host.getSourceFile = (name, version, ...rest) => (sources.has(name) ? ts.createSourceFile(name, sources.get(name)!, version) : getSource(name, version, ...rest));
    const program = ts.createProgram([...sources.keys()], options, host);
    const faults = [...sources.keys()].flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name))).map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
    expect(faults).toEqual([]);
  }, 180_000);

  it('in YAML is a regime that loads', async () => {
    const book = await loadEvidenceBook();
    const regimes = all('yaml').map(([, body], index) => parseRegime(body, `docs-${index}.yaml`, book));
    expect(regimes.map(({ rules }) => rules.length)).toEqual([1]);
  });

  it('of the shell names commands and options that there are', async () => {
    const lines = all('sh').flatMap(([, body]) => body.split('\n')).filter((line) => /\blinktoll (?!@)/.test(line) && !line.includes('npm i'));
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) {
      const [, command = '', rest = ''] = /linktoll (\w+)([^#]*)/.exec(line) ?? [];
      const io = makeMemoryIo();
      expect(await main([command, '--help'], io), line).toBe(0);
      for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(io.out.join(''), line).toContain(option);
    }
  });
});
