import type { Express } from 'express';
import type { AppId } from '../../src/regimes/vocabulary.ts';
import type { PlatformOptions } from '../platform.ts';
import { ownerOf } from '../owner-of.ts';
import { readPerson } from '../ui/cookies.ts';
import { formatAddress, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import { SearchPage } from './pages/list-pages.tsx';
import { ChatOnlyPage, DownloadPage, RefusedPage, SiteHomePage, SiteItemPage } from './pages/site-pages.tsx';
import { CHAT_TOKEN, ROUTES } from './routes.ts';
import { findItem, searchItems } from './state.ts';
import type { ShopState } from './state.ts';

/** Ways of the site, for visitors whom nobody knows. */
export function addSiteRoutes(app: Express, options: PlatformOptions, state: ShopState): void {
  app.get(ROUTES.home, (request, response) => sendPage(response, <SiteHomePage scene={{ options, state, locale: readLocale(request) }} />));
  app.get(ROUTES.search, (request, response) => {
    const query = readField(request.query, 'q');
    const scene = { options, state, locale: readLocale(request) };
    sendPage(response, <SearchPage scene={scene} query={query} items={searchItems(options.seed, query)} inApp={false} />);
  });
  app.get(ROUTES.item, (request, response, next) => {
    const item = findItem(options.seed, readField(request.params, 'id'));
    if (!item) return next();
    const scene = { options, state, locale: readLocale(request) };
    const from: AppId = (request.headers['user-agent'] ?? '').includes(CHAT_TOKEN) ? 'chat' : 'browser';
    const { kind } = options.rules.decide({ gate: 'land', app: from, owner: ownerOf(options, options.origins['shop-site']) });
    if (kind === 'login' && !readPerson(request, options.seed)) return response.redirect(302, formatAddress(ROUTES.login, { see: item.id }));
    if (kind === 'chat-only') return sendPage(response, <ChatOnlyPage locale={scene.locale} />);
    if (kind === 'download-page') return response.redirect(302, ROUTES.download);
    sendPage(response, kind === 'refused' ? <RefusedPage scene={scene} /> : <SiteItemPage scene={scene} item={item} covered={kind === 'browser-overlay'} />);
  });
  app.get(ROUTES.download, (request, response) => sendPage(response, <DownloadPage locale={readLocale(request)} />));
  app.get(ROUTES.robots, (_request, response) => response.type('text/plain').send('User-agent: *\nAllow: /\n'));
}
