import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeRegime } from './compose-regime.ts';
import { loadEvidenceBook } from './evidence-book.ts';
import { FIRST_SUITE } from './first-suite.ts';
import type { EvidenceBook } from './evidence-book.ts';
import { readRegimeSource } from './parse-regime.ts';
import type { RegimeSource } from './parse-regime.ts';
import type { Regime } from './regime.ts';
import { quoteValue, RegimeError } from './regime-error.ts';
import type { Problem } from './regime-error.ts';

const CATALOGUE = fileURLToPath(new URL('catalogue/', import.meta.url));

/** What acts on paying, from the cheap end to the dead end. */
const PAYING = ['wallet-jump', 'wallet-for-all', 'no-guarantee', 'wallet-under-more', 'back-by-hand', 'browser-to-pay', 'qr-save-and-scan', 'qr-camera-only', 'jump-by-cohort', 'wallet-by-cohort', 'wallet-by-order', 'wallet-by-merchant', 'wallet-beside-shop', 'wallet-newest-app', 'one-wallet-in-chat', 'wallet-absent', 'wallet-ban', 'card-refused', 'card-never-answered', 'partner-wallet-by-order'];

/** What acts on surfaces that somebody keeps for others to look at. */
const BOARDS = ['live-room-no-links', 'confirm-channel', 'article-links-inside', 'article-notice', 'link-in-bio', 'links-moved-to-profile', 'stories-threshold', 'paid-ad-bypass'];

/** Later walls on a shared link, from the sender's side to the receiver's. */
const SHARING = ['copy-link-sheet', 'delay-5s', 'plain-no-copy', 'no-copy-codes', 'code-copy-removed', 'pass-code-7-days', 'pass-code-30-days', 'login-first', 'chat-only', 'app-jump-asks', 'app-jump-refused', 'paid-app-jump', 'share-interface-cut', 'landing-prepared', 'opt-in-messages', 'scare-sheet', 'misleading-notice', 'own-family-ban', 'opened-for-hours', 'newest-version-only', 'second-hop', 'third-party-diversion', 'invitations-refused', 'group-trial', 'no-passing-on', 'cart-one-tap', 'cart-by-link', 'confirm-videos', 'video-pass-code', 'rival-videos-stopped'];

/** What keeps people from finding what is sold, or reaching who sells it. */
const FINDING = ['search-robots-block', 'community-block', 'contact-keyword-filter', 'contact-masked'];

/** What opens or stays shut to whoever comes: gifts and mini-programs. */
const ENTERING = ['gift-24-hours', 'vetted-merchants', 'many-trades-kept-out'];

/** What holds several of them together, by period. */
const COMPOSITES = ['another-client', 'may-2018', 'hidden-exit', 'october-2020-live', 'september-2021-announced', 'september-2021-observed', 'autumn-2021', 'october-2021-paying', 'october-2021-announced', 'october-2021-observed', 'november-2021-announced', 'november-2021-observed', 'january-2023', 'october-2023', 'september-2024', 'february-2026', 'sealed'];

/** The catalogue's order wherever it is shown. A file that is not named here comes after its sort's last, by id. */
const ORDER = ['open', 'confirm-direct', 'pass-code-groups', 'no-groups', 'copy-address', 'shop-download-wall', 'qr-moments',
  'double-notice', 'leave-page', 'unsafe-page', 'complaint-notice', 'sticky-notice', 'group-copy-address', 'visit-stopped', 'white-page', 'dead-links', 'folded-links', 'browser-overlay', 'refused-at-send', 'silent-removal', ...SHARING, ...BOARDS, ...FINDING, ...ENTERING, ...PAYING, ...COMPOSITES];

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
    const includes = (source.declared.includes ?? []).filter((id) => id !== undefined);
    const circle = includes.findIndex((id) => here.includes(id));
    if (circle >= 0) {
      const way = [...here.slice(here.indexOf(includes[circle]!)), includes[circle]!];
      problems.push(source.yaml.problemAt(['includes', circle], `${way.map(quoteValue).join(' includes ')}, which is a circle. Take one out.`));
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

function byCatalogueOrder(a: Regime, b: Regime): number {
  const place = ({ id, sort }: Regime): number => {
    const listed = ORDER.indexOf(id);
    if (listed >= 0) return listed;
    return (sort === 'mechanism' ? ORDER.indexOf('autumn-2021') : ORDER.indexOf('sealed')) - 0.5;
  };
  return place(a) - place(b) || a.id.localeCompare(b.id, 'en');
}

/** A path as people wrote or would write it: from here where the file lies below, else whole. */
function shownPath(file: string): string {
  const below = relative(process.cwd(), file);
  return below !== '' && !below.startsWith('..') ? below : file;
}

function fileProblem(file: string, message: string): Problem {
  return { file: shownPath(file), line: 1, column: 1, message };
}
