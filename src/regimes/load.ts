import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeRegime } from './compose-regime.ts';
import { loadEvidenceBook } from './evidence-book.ts';
import { byCatalogueOrder } from './catalogue-order.ts';
import { FIRST_SUITE } from './first-suite.ts';
import type { EvidenceBook } from './evidence-book.ts';
import { regimeOfLike } from './like-rule.ts';
import { readRegimeSource } from './parse-regime.ts';
import type { RegimeSource } from './parse-regime.ts';
import type { Regime } from './regime.ts';
import { quoteValue, RegimeError } from './regime-error.ts';
import type { Problem } from './regime-error.ts';
import type { Path } from './yaml-source.ts';

const CATALOGUE = fileURLToPath(new URL('catalogue/', import.meta.url));

let catalogue: Promise<readonly Regime[]> | undefined;

/** The built-in regimes: open, the mechanisms, the composites, sealed. They are read once a process. @throws RegimeError */
export async function loadCatalogue(): Promise<Regime[]> {
  catalogue ??= readCatalogue();
  return [...(await catalogue)];
}

async function readCatalogue(): Promise<Regime[]> {
  const read = await readSources(await listFiles([CATALOGUE]));
  return composeAll(read, [], await loadEvidenceBook()).sort(byCatalogueOrder);
}

/**
 * Regimes of the given files and of all `*.yaml` in the given folders, in that order; they may include each other
 * and those of the catalogue.
 * @throws RegimeError with everything that is wrong in all of them
 */
export async function loadRegimes(paths: readonly string[]): Promise<Regime[]> {
  const [read, catalogue, book] = await Promise.all([listFiles(paths).then(readSources), loadCatalogue(), loadEvidenceBook()]);
  return composeAll(read, catalogue, book);
}

/**
 * The catalogue with regimes of the given files and folders among it: after the built-in ones of the catalogue, before
 * `sealed`. Without paths, the catalogue.
 * @throws RegimeError with everything that is wrong in all of them
 */
export async function loadCatalogueWith(paths: readonly string[]): Promise<Regime[]> {
  const catalogue = await loadCatalogue();
  if (paths.length === 0) return catalogue;
  const own = await loadRegimes(paths);
  return [...catalogue.filter(({ id }) => id !== 'sealed'), ...own, ...catalogue.filter(({ id }) => id === 'sealed')];
}

/** Ids of what is measured where nothing is asked for: the first suite, and what was brought along. */
export async function listUsualRegimes(regimes: readonly Regime[]): Promise<string[]> {
  const builtIn = new Set((await loadCatalogue()).map(({ id }) => id));
  return regimes.map(({ id }) => id).filter((id) => !builtIn.has(id) || (FIRST_SUITE.regimes as readonly string[]).includes(id));
}

async function listFiles(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const found = await stat(path).catch(() => undefined);
      if (!found) throw new RegimeError([fileProblem(path, 'there is no such file or folder. Name one that is there.')]);
      if (!found.isDirectory()) return [path];
      const names = (await readdir(path)).filter((name) => /\.ya?ml$/.test(name)).sort();
      if (names.length === 0) throw new RegimeError([fileProblem(path, 'there is no *.yaml file in this folder. Name one that holds regimes.')]);
      return names.map((name) => join(path, name));
    }),
  );
  return lists.flat();
}

interface Read {
  readonly sources: readonly RegimeSource[];
  /** Files that could not be read as YAML, by the id that they would have. */
  readonly unread: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

async function readSources(files: readonly string[]): Promise<Read> {
  const unread = new Set<string>();
  const problems: Problem[] = [];
  const sources: RegimeSource[] = [];
  const catalogue = await realpath(CATALOGUE);
  for (const file of files) {
    try {
      const inCatalogue = dirname(await realpath(file)) === catalogue;
      sources.push(readRegimeSource(await readFile(file, 'utf8'), shownPath(file), inCatalogue));
    } catch (error) {
      unread.add(basename(file).replace(/\.ya?ml$/, ''));
      if (error instanceof RegimeError) problems.push(...error.problems);
      else if (error instanceof Error && 'code' in error) problems.push(fileProblem(file, `the file cannot be read (${String(error.code)}). Name one that can.`));
      else throw error;
    }
  }
  return { sources, unread, problems };
}

/** Composes each regime after those that it includes; a circle of inclusions is told once, at the file it began in. */
function composeAll({ sources, unread, ...read }: Read, catalogue: readonly Regime[], book: EvidenceBook): Regime[] {
  const problems: Problem[] = [...read.problems];
  const byId = new Map<string, RegimeSource>();
  for (const source of sources) {
    const { id, yaml, inCatalogue } = source;
    const twin = byId.get(id)?.yaml.file ?? (!inCatalogue && catalogue.some((regime) => regime.id === id) ? 'the catalogue' : undefined);
    if (twin !== undefined) problems.push(yaml.problemAt([], `the id ${quoteValue(id)} is taken by ${twin}. Name the file otherwise.`));
    else byId.set(id, source);
  }
  const known = [...new Set([...byId.keys(), ...catalogue.map(({ id }) => id)])];
  const done = new Map<string, Regime | undefined>();
  const compose = (source: RegimeSource, chain: readonly string[]): Regime | undefined => {
    if (done.has(source.id)) return done.get(source.id);
    const here = [...chain, source.id];
    const needs = listNeeds(source);
    const includes = needs.map(({ id }) => id);
    const circle = needs.find(({ id }) => here.includes(id));
    if (circle) {
      const way = [...here.slice(here.indexOf(circle.id)), circle.id];
      problems.push(source.yaml.problemAt(circle.path, `${way.map(quoteValue).join(' includes ')}, which is a circle. Take one out.`));
      done.set(source.id, undefined);
      return undefined;
    }
    const parts = new Map(includes.map((id) => [id, byId.has(id) ? compose(byId.get(id)!, here) : catalogue.find((regime) => regime.id === id)]));
    // What a broken part is wrong in is told at that part; whoever includes it is not blamed again.
    const lame = includes.some((id) => (byId.has(id) && !parts.get(id)) || unread.has(id));
    let regime: Regime | undefined;
    try {
      if (lame) problems.push(...source.problems);
      else regime = composeRegime(source, book, (id) => parts.get(id), known.filter((id) => id !== source.id));
    } catch (error) {
      if (!(error instanceof RegimeError)) throw error;
      problems.push(...error.problems);
    }
    done.set(source.id, regime);
    return regime;
  };
  const regimes = [...byId.values()].map((source) => compose(source, []));
  if (problems.length > 0) throw new RegimeError(problems);
  return regimes.filter((regime) => regime !== undefined);
}

/** The regimes that one is made of, and where its file says so: those that it includes, and those that it takes a rule from. */
function listNeeds({ declared }: RegimeSource): { readonly id: string; readonly path: Path }[] {
  const included = (declared.includes ?? []).flatMap((id, index) => (id === undefined ? [] : [{ id, path: ['includes', index] }]));
  const taken = (declared.rules ?? []).flatMap((rule, index) => {
    const id = regimeOfLike(rule);
    return id === undefined ? [] : [{ id, path: ['rules', index, 'like'] }];
  });
  return [...included, ...taken];
}

/** A path as people wrote or would write it: from here where the file lies below, else whole. */
function shownPath(file: string): string {
  const below = relative(process.cwd(), file);
  return below !== '' && !below.startsWith('..') ? below : file;
}

function fileProblem(file: string, message: string): Problem {
  return { file: shownPath(file), line: 1, column: 1, message };
}
