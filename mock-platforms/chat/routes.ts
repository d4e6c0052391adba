import type { BoardSurface, Surface } from '../../src/regimes/vocabulary.ts';

/** The address contract of the chat: what it answers, host by host. */
export const ROUTES = {
  // chat-app: the app, logged in.
  conversations: '/',
  contacts: '/contacts',
  findContact: '/contacts/find',
  addContact: '/add/:number',
  contactAdded: '/add/:number/added',
  discover: '/discover',
  me: '/me',
  settings: '/settings',
  miniPrograms: '/mini-programs',
  miniProgram: '/mini-programs/:id',
  conversation: '/conversation/:id',
  messages: '/conversation/:id/messages',
  refused: '/conversation/:id/refused',
  moments: '/moments',
  newMoment: '/moments/new',
  newMomentFailed: '/moments/new/failed',
  momentRefused: '/moments/refused',
  boards: '/boards/:surface',
  board: '/board/:id',
  boardMessages: '/board/:id/messages',
  boardRefused: '/board/:id/refused',
  picture: '/pictures/:id',
  newShare: '/share/new',
  confirmShare: '/share/confirm',
  share: '/share',
  deepLink: '/deep-link',
  // chat-link: what the app's webview is led through on the way to a foreign address.
  check: '/check',
  complaint: '/complaint',
  complaintThanks: '/complaint/thanks',
} as const;

/** Custom scheme of the app. */
export const SCHEME = 'chatapp';

/** Where a conversation stands, by the id of the other person or of the group. */
export function conversationAddress(id: string): string {
  return `/conversation/${encodeURIComponent(id)}`;
}

/** Where somebody who is no person of the seed is looked at and added, by their number in the chat. */
export function contactAddress(number: string): string {
  return `/add/${encodeURIComponent(number)}`;
}

/** Where a board stands, by its id, and all boards of a surface. */
export function boardAddress(id: string): string {
  return `/board/${encodeURIComponent(id)}`;
}
export function boardsAddress(surface: BoardSurface): string {
  return `/boards/${surface}`;
}

/** Where a conversation or a board stands. */
export function placeAddress({ id, surface }: { readonly id: string; readonly surface: Surface }): string {
  return surface === 'direct' || surface === 'group' ? conversationAddress(id) : boardAddress(id);
}
