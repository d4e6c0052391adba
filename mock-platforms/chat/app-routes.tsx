import type { Express } from 'express';
import type { VNode } from 'preact';
import { SURFACES } from '../../src/regimes/vocabulary.ts';
import type { PlatformOptions } from '../platform.ts';
import { formatAddress, parseAddress, readChoice, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { deliver } from './deliver.ts';
import { addBoardRoutes } from './board-routes.tsx';
import { addContactRoutes } from './contact-routes.tsx';
import { addMiniRoutes } from './mini-routes.tsx';
import { addMomentsRoutes } from './moments-routes.tsx';
import { ConversationPage } from './pages/conversation-page.tsx';
import { UnknownLinkPage } from './pages/notices.tsx';
import { SharePage } from './pages/share-pages.tsx';
import { SettingsPage } from './pages/settings-page.tsx';
import { ContactsPage, ConversationsPage, DiscoverPage, MePage } from './pages/tab-pages.tsx';
import { readCard, readText } from './read-parcel.ts';
import { redirectSent, refusedNotice } from './refusal.tsx';
import { ROUTES, SCHEME, contactAddress, conversationAddress, placeAddress } from './routes.ts';
import { createSceneRouter } from './scene.ts';
import { findAddressee, findConversation, isOn, SWITCHES } from './state.ts';
import type { ChatState } from './state.ts';

/** Ways of the app, for a logged-in person. */
export function addAppRoutes(app: Express, options: PlatformOptions, state: ChatState): void {
  const router = createSceneRouter(app, options, state);
  const { get, post } = router;
  get(ROUTES.conversations, (scene, _request, response) => sendPage(response, <ConversationsPage scene={scene} />));
  get(ROUTES.contacts, (scene, _request, response) => sendPage(response, <ContactsPage scene={scene} />));
  get(ROUTES.discover, (scene, _request, response) => sendPage(response, <DiscoverPage scene={scene} />));
  get(ROUTES.me, (scene, _request, response) => sendPage(response, <MePage scene={scene} />));
  get(ROUTES.settings, (scene, _request, response) => sendPage(response, <SettingsPage scene={scene} />));
  post(ROUTES.settings, ({ person }, request, response, next) => {
    const wanted = readChoice(readField(request.body, 'switch'), SWITCHES);
    if (!wanted) return next();
    state.switches[person.id] = SWITCHES.filter((id) => isOn(state, person.id, id) !== (id === wanted));
    response.redirect(303, ROUTES.settings);
  });

  get(ROUTES.conversation, (scene, request, response, next) => {
    const conversation = findConversation(options.seed, scene.person, readField(request.params, 'id'));
    if (!conversation) return next();
    sendPage(response, <ConversationPage scene={scene} conversation={conversation} unfolded={readField(request.query, 'unfolded')} />);
  });

  post(ROUTES.messages, async (scene, request, response, next) => {
    const conversation = findConversation(options.seed, scene.person, readField(request.params, 'id'));
    if (!conversation) return next();
    const { surface, place } = conversation;
    const text = readText(request.body);
    const refused = text === '' ? undefined : await deliver(state, options, { surface, place, from: scene.person.id, text, language: scene.locale.language });
    redirectSent(response, conversationAddress(conversation.id), refused);
  });

  get(ROUTES.refused, (scene, request, response, next) => {
    const conversation = findConversation(options.seed, scene.person, readField(request.params, 'id'));
    if (!conversation) return next();
    const back = conversationAddress(conversation.id);
    const modal = (): VNode | undefined => refusedNotice(scene, conversation.surface, request, back);
    sendPage(response, <ConversationPage scene={scene} conversation={conversation} modal={modal} />);
  });

  addContactRoutes(router);
  addMiniRoutes(router);
  addMomentsRoutes(router);
  addBoardRoutes(router);

  get(ROUTES.newShare, (scene, request, response) => {
    const surface = readChoice(readField(request.query, 'surface'), SURFACES);
    const card = readCard(request.query);
    if (!surface || !card) return sendPage(response, <UnknownLinkPage locale={scene.locale} />);
    if (surface === 'moments') return response.redirect(303, formatAddress('/moments/new', { ...card }));
    sendPage(response, <SharePage scene={scene} surface={surface} card={card} />);
  });
  get(ROUTES.confirmShare, (scene, request, response, next) => {
    const to = findAddressee(options.seed, scene.person, readField(request.query, 'to'));
    const card = readCard(request.query);
    if (!to || !card || to.surface !== readField(request.query, 'surface')) return next();
    sendPage(response, <SharePage scene={scene} surface={to.surface} card={card} to={to} />);
  });
  post(ROUTES.share, async (scene, request, response, next) => {
    const to = findAddressee(options.seed, scene.person, readField(request.body, 'to'));
    const card = readCard(request.body);
    if (!to || !card || to.surface !== readField(request.body, 'surface')) return next();
    const parcel = { surface: to.surface, place: to.place, from: scene.person.id, text: '', card, language: scene.locale.language };
    redirectSent(response, placeAddress(to), await deliver(state, options, parcel));
  });

  get(ROUTES.deepLink, (scene, request, response) => {
    const link = parseAddress(readField(request.query, 'address'));
    if (link?.protocol === `${SCHEME}:` && link.host === 'home') return response.redirect(303, '/');
    if (link?.protocol === `${SCHEME}:` && link.host === 'share') return response.redirect(303, `/share/new${link.search}`);
    if (link?.protocol === `${SCHEME}:` && link.host === 'pay') return response.redirect(303, `${options.origins['chat-wallet']}/pay${link.search}`);
    if (link?.protocol === `${SCHEME}:` && link.host === 'add') return response.redirect(303, contactAddress(link.searchParams.get('number') ?? ''));
    const inside = link?.protocol === `${SCHEME}:` && link.host === 'open' ? link.searchParams.get('address') : undefined;
    // A page that was open in the webview is brought back there; nobody is led out of this world.
    if (inside && Object.values(options.origins).some((origin) => inside.startsWith(`${origin}/`))) {
      return response.redirect(303, `webview://open?address=${encodeURIComponent(inside)}`);
    }
    sendPage(response, <UnknownLinkPage locale={scene.locale} />);
  });
}
