/** The address contract of the chat: what it answers, host by host. */
export const ROUTES = {
  // chat-app: the app, logged in.
  conversations: '/',
  contacts: '/contacts',
  discover: '/discover',
  me: '/me',
  settings: '/settings',
  conversation: '/conversation/:id',
  messages: '/conversation/:id/messages',
  refused: '/conversation/:id/refused',
  moments: '/moments',
  newMoment: '/moments/new',
  newMomentFailed: '/moments/new/failed',
  momentRefused: '/moments/refused',
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
