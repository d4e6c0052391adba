import type { Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import { HOSTS } from '../platform.ts';
import { readChoice } from '../ui/fields.ts';
import { createHost } from '../ui/host.tsx';
import { SURFACES } from '../../src/regimes/vocabulary.ts';
import { addAppRoutes } from './app-routes.tsx';
import { addLinkRoutes } from './link-routes.tsx';
import { SCHEME } from './routes.ts';
import { hasAdded } from './contacts.ts';
import { placeKey } from './state.ts';
import type { ChatState } from './state.ts';

/** The chat of a world: conversations, groups, Moments, and the webview's way to foreign pages. */
function createApp(options: PlatformOptions): RunningPlatform {
  const state: ChatState = { messages: [], complaints: [], switches: {}, contacts: {}, since: options.clock() };
  // Cards show pictures from wherever they came from in this world; the chat need not know from whom.
  const pictureOrigins = Object.values(options.origins);
  return {
    hosts: {
      'chat-app': createHost({ role: 'chat-app', theme: 'chat', pictureOrigins, takesPictures: true }, (app) => addAppRoutes(app, options, state)),
      'chat-link': createHost({ role: 'chat-link', theme: 'chat' }, (app) => addLinkRoutes(app, options, state)),
    },
    snapshot: () => structuredClone(state),
    restore: (saved) => {
      const { messages, complaints, switches, contacts } = structuredClone(saved) as ChatState;
      Object.assign(state, { messages, complaints, switches, contacts });
    },
    ask: (question, args) => ask(state, question, args),
  };
}

/**
 * `message-sent` {from, surface, place}: whether that person shared something there (place: the other person's id,
 * the group's id, or `moments`). `contact-added` {person, contact}: whether the two have each other among their contacts.
 * `messages`: all messages.
 * @throws on an unknown question
 */
function ask(state: ChatState, question: string, args: Readonly<Record<string, string>>): unknown {
  if (question === 'messages') return structuredClone(state.messages);
  if (question === 'message-sent') {
    const { from = '', place = '' } = args;
    const surface = readChoice(args['surface'] ?? '', SURFACES);
    return state.messages.some((message) => message.shared && message.from === from && message.surface === surface && message.place === placeKey(surface, from, place));
  }
  if (question === 'contact-added') {
    const { person = '', contact = '' } = args;
    return hasAdded(state, person, contact) && hasAdded(state, contact, person);
  }
  throw new Error(`Failed to ask the chat: unknown question "${question}". Use one of: message-sent, contact-added, messages.`);
}

export const chat: Platform = {
  id: 'chat',
  app: (origins) => ({
    id: 'chat',
    name: { en: 'Dovecote', zh: '鸽笼' },
    line: { en: 'Talk with friends and groups', zh: '和朋友、群友说说话' },
    icon: { glyph: '🕊️', color: '#2f9e5f' },
    start: `${origins['chat-app']}/`,
    scheme: SCHEME,
    deepLink: `${origins['chat-app']}/deep-link`,
    // The wallet in the chat is another company's house, and so are mini-programs, but the app is logged in there.
    hosts: [HOSTS['chat-app'], HOSTS['chat-link'], HOSTS['chat-wallet'], HOSTS['mini-site']],
    userAgentToken: 'Dovecote/8.0',
    codesTo: `${origins['chat-wallet']}/scan/held?code=`,
  }),
  createApp,
};
