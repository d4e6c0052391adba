import { EVERYDAY_SURFACES, BOARD_SURFACES, type Surface } from '../src/regimes/vocabulary.ts';
import type { Person, Seed } from './platform.ts';

/** Surfaces that a person can share on: those that everybody has, and their own boards; nobody shares into an advertisement. */
export function surfacesFor({ boards = [] }: Pick<Seed, 'boards'>, { id }: Pick<Person, 'id'>): Surface[] {
  return [...EVERYDAY_SURFACES, ...BOARD_SURFACES.filter((surface) => surface !== 'ad' && boards.some((board) => board.by === id && board.surface === surface))];
}
