import type { Fault } from './validate.ts';

/** A stored document, not yet known to fit any schema. */
export type StoredDocument = Readonly<Record<string, unknown>>;

/** Turns a document of schema version n into one of n + 1; the version itself is set for it. */
export type Upgrade = (document: StoredDocument) => Record<string, unknown>;

/** Upgrades of one kind of document, each by the version that it starts from. */
export type Upgrades = Readonly<Record<number, Upgrade>>;

/**
 * Every upgrade there is. Of results and runs schema version 1 is the first that was ever published: whoever makes
 * version 2 writes `results: { 1: (document) => … }` here and nowhere else, and stored results stay readable. A baseline
 * of version 1 kept nothing beside clicks and codes; what it did not keep stays unknown.
 */
export const UPGRADES: Readonly<Record<'results' | 'run' | 'baseline' | 'minimum', Upgrades>> = { results: {}, run: {}, baseline: { 1: (document) => ({ ...document }) }, minimum: {} };

/**
 * Brings a stored document to the version that the code reads, one upgrade after the other. What is no document at all is
 * handed on as it is, for the schema to refuse.
 */
export function upgradeDocument(value: unknown, version: number, upgrades: Upgrades): { value: unknown } | { fault: Fault } {
  if (!isDocument(value)) return { value };
  if (value['schemaVersion'] === undefined) return refuse('is missing, so this is no such file of linktoll');
  let document = value;
  for (let stored: unknown = value['schemaVersion']; stored !== version; stored = document['schemaVersion']) {
    if (typeof stored !== 'number' || !Number.isSafeInteger(stored) || stored < 0) return refuse(`${JSON.stringify(stored)} is no schema version`);
    if (stored > version) {
      return refuse(`${stored} is newer than this linktoll reads (${version})`, 'Do update linktoll; the file was left as it is.');
    }
    const upgrade = Object.hasOwn(upgrades, stored) ? upgrades[stored] : undefined;
    if (!upgrade) return refuse(`${stored} is older than this linktoll can read (${oldest(version, upgrades)} to ${version})`);
    try {
      document = { ...upgrade(document), schemaVersion: stored + 1 };
    } catch (error) {
      return { fault: { path: 'the whole document', problem: `schema version ${stored} says it is, and is not: ${error instanceof Error ? error.message : String(error)}` } };
    }
  }
  return { value: document };
}

function refuse(problem: string, remedy?: string): { fault: Fault } {
  return { fault: { path: 'schemaVersion', problem, ...(remedy !== undefined && { remedy }) } };
}

/** The oldest version from which a way of upgrades leads to this one. */
function oldest(version: number, upgrades: Upgrades): number {
  let from = version;
  while (Object.hasOwn(upgrades, from - 1)) from -= 1;
  return from;
}

function isDocument(value: unknown): value is StoredDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
