import type { BoardSurface, Kind, Surface } from '../../src/regimes/vocabulary.ts';
import type { Board, Group, Person, Seed } from '../platform.ts';
import type { Picture } from '../ui/picture-file.ts';

/** What a card shows and where it leads, as the app that shared it gave it. */
export interface Card {
  readonly title: string;
  readonly price: string;
  readonly picture: string;
  readonly address: string;
}

/** What a page says of itself: a title, and a picture and a price where it names them. */
export type Preview = Pick<Card, 'title'> & Partial<Pick<Card, 'picture' | 'price'>>;

/** What a person sent. `title`, `price`, `picture` and `address` belong to kind `card`. */
export interface Message extends Partial<Card> {
  readonly id: string;
  readonly surface: Surface;
  /** Place key: see `placeKey`. */
  readonly place: string;
  readonly from: string;
  readonly kind: Kind;
  /** Something of another company's travelled in it, even if garbling has left only words. */
  readonly shared: boolean;
  readonly text: string;
  /** What the first page that its text names says of itself, where that lies in this world. */
  readonly preview?: Preview;
  /** What a person took from their photos; belongs to kind `picture`. */
  readonly photo?: Picture;
  /** The address that the code in that picture holds. */
  readonly held?: string;
  /** An advertiser pays for it to stand there. */
  readonly paid?: true;
  /** Taken out for everybody but the person who sent it, who is not told. */
  readonly removed?: boolean;
  /** ms since the epoch, by the world's clock. */
  readonly at: number;
}

export interface Complaint {
  readonly message: string;
  readonly reason: string;
  readonly at: number;
}

/** All that the chat remembers: plain data. */
export interface ChatState {
  messages: Message[];
  complaints: Complaint[];
  /** Since when what stood there from the start stands there, ms since the epoch. */
  readonly since: number;
  /** Whom each person has added, by their ids, and who has added them. */
  contacts: Record<string, string[]>;
  /** What each person has switched on in the settings. */
  switches: Record<string, SwitchId[]>;
}

/** What can be switched on: that links open in the phone's browser, that what comes from other companies is shown. */
export const SWITCHES = ['browser', 'outside'] as const;
export type SwitchId = (typeof SWITCHES)[number];

/** Whether a person has switched something on. */
export function isOn({ switches }: ChatState, person: string, id: SwitchId): boolean {
  return Object.hasOwn(switches, person) && (switches[person] ?? []).includes(id);
}

/** A place where messages stand, as one person sees it. */
export interface Conversation {
  readonly id: string;
  readonly surface: 'direct' | 'group' | BoardSurface;
  readonly place: string;
  readonly party: Person | Group | Board;
}

export const MOMENTS = 'moments';

/** Key of a place: a direct one belongs to the unordered pair, a group's or a board's is its id, Moments are one place. */
export function placeKey(surface: Surface, person: string, other: string): string {
  if (surface === 'moments') return MOMENTS;
  return surface === 'direct' ? [person, other].sort().join('|') : other;
}

/** The conversation of a person with another person or a group of theirs, if there is one. */
export function findConversation(seed: Seed, person: Person, id: string): Conversation | undefined {
  const group = seed.groups.find((candidate) => candidate.id === id && candidate.members.includes(person.id));
  if (group) return { id, surface: 'group', place: placeKey('group', person.id, id), party: group };
  const other = seed.people.find((candidate) => candidate.id === id && candidate.id !== person.id);
  return other && { id, surface: 'direct', place: placeKey('direct', person.id, id), party: other };
}

/** All conversations that a person can have: groups first, then people, each in the order of the seed. */
export function listConversations(seed: Seed, person: Person): Conversation[] {
  return [...seed.groups, ...seed.people].flatMap(({ id }) => findConversation(seed, person, id) ?? []);
}

/** Whom a card can be handed to by id: a conversation, or a board that the person keeps. */
export function findAddressee(seed: Seed, person: Person, id: string): Conversation | undefined {
  const board = seed.boards?.find((candidate) => candidate.id === id && candidate.by === person.id);
  return board ? { id, surface: board.surface, place: id, party: board } : findConversation(seed, person, id);
}

/** All whom a person can hand a card to on a surface. */
export function listAddressees(seed: Seed, person: Person, surface: Surface): Conversation[] {
  const all = [...listConversations(seed, person), ...(seed.boards ?? []).flatMap(({ id }) => findAddressee(seed, person, id) ?? [])];
  return all.filter((each) => each.surface === surface);
}

/** Stores a message under the next id and gives it back. */
export function addMessage(state: ChatState, message: Omit<Message, 'id'>): Message {
  const stored = { ...message, id: `m${state.messages.length + 1}` };
  state.messages.push(stored);
  return stored;
}
