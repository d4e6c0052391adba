import type { BoardSurface, Surface } from '../../src/regimes/vocabulary.ts';
import type { Account, Board, Person, Place, PlatformOptions, PublishedLink, Seed } from '../platform.ts';
import { formatPrice } from '../ui/format-price.ts';
import type { Locale } from '../ui/locale.ts';
import type { ChatState, Message } from './state.ts';

/** Boards of a surface, in the order of the seed. */
export function listBoards({ boards = [] }: Seed, surface: BoardSurface): Board[] {
  return boards.filter((board) => board.surface === surface);
}

/** A board by its id. */
export function findBoard({ boards = [] }: Seed, id: string): Board | undefined {
  return boards.find((board) => board.id === id);
}

/** The profile of a person, where they have one. */
export function findProfile(seed: Seed, person: string): Board | undefined {
  return listBoards(seed, 'bio').find(({ by }) => by === person);
}

/** Who keeps a board: a person, or an account of the chat. */
export function findKeeper({ people, accounts = [] }: Seed, id: string): Person | Account | undefined {
  return people.find((person) => person.id === id) ?? accounts.find((account) => account.id === id);
}

/** What stood on a board before anyone pressed anything, as messages; their ids are those of no message that is sent. `at`: since when. */
export function listPublished({ origins, seed }: Pick<PlatformOptions, 'origins' | 'seed'>, at: number, read: Locale['read'] = ({ zh }) => zh): Message[] {
  const locate = ({ host, path }: Place): string => `${origins[host]}${path}`;
  return (seed.boards ?? []).flatMap((board) =>
    (board.links ?? []).map(({ title, price, target, picture }: PublishedLink, index): Message => ({
      id: `${board.id}-${index + 1}`,
      surface: board.surface,
      place: board.id,
      from: board.by,
      kind: 'card',
      shared: true,
      text: '',
      title: read(title),
      price: formatPrice(price),
      picture: picture ? locate(picture) : '',
      address: locate(target),
      ...(board.surface === 'ad' && { paid: true as const }),
      at,
    })),
  );
}

/** A message that was sent, or a link that stood there from the start. */
export function findMessage(state: ChatState, options: Pick<PlatformOptions, 'origins' | 'seed'>, id: string): Message | undefined {
  return state.messages.find((message) => message.id === id) ?? listPublished(options, state.since).find((message) => message.id === id);
}

/** All messages of a place, what stood there first. */
export function messagesOf(state: ChatState, options: Pick<PlatformOptions, 'origins' | 'seed'>, surface: Surface, place: string, read: Locale['read']): Message[] {
  return [...listPublished(options, state.since, read), ...state.messages].filter((message) => message.surface === surface && message.place === place);
}
