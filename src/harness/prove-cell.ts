import type { Seed } from '../../mock-platforms/platform.ts';
import type { PageStore } from '../phone/jsdom/page-store.ts';
import type { Proof } from '../search/proof.ts';
import type { Cell } from './measure-cell.ts';

export interface ProveOptions extends Cell {
  readonly seed: Seed;
  /** What is known of pages; share it among the cells of a process. */
  readonly store: PageStore;
}

/** Searches for the least that anyone could pay in a cell, without a browser. */
export async function proveCell(_options: ProveOptions): Promise<Proof> {
  return { status: 'not-proved', bound: 'the search is not there yet', states: 0 };
}
