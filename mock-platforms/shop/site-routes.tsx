import type { Express } from 'express';
import type { Referrer } from '../../src/regimes/vocabulary.ts';
import type { PlatformOptions } from '../platform.ts';
import { ownerOf } from '../owner-of.ts';
import { readFee } from '../read-fee.ts';
import { readPerson } from '../ui/cookies.ts';
import { formatAddress, parseAddress, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import { comesFrom } from './comes-from.ts';
import { sendClaimed, sendGift } from './gift-routes.tsx';
import { ChatOnlyPage, DownloadPage, RefusedPage, SiteHomePage, SiteWarePage } from './pages/site-pages.tsx';
import { ROUTES } from './routes.ts';
import { answerSearch } from './answer-search.tsx';
import { writeRobots, writeSitemap } from './crawled.ts';
import type { ShopState } from './state.ts';
import { findByPath, WARE_ROUTES } from './wares.ts';

/** How servers that read pages name themselves: a crawler's or a preview's name before the version. */
const MACHINE = /(bot|preview)\/\d/i;

/** Ways of the site, for visitors whom nobody knows. */
export function addSiteRoutes(app: Express, options: PlatformOptions, state: ShopState): void {
  app.get(ROUTES.home, (request, response) => sendPage(response, <SiteHomePage scene={{ options, state, locale: readLocale(request) }} />));
  app.get(ROUTES.search, (request, response) => answerSearch({ options, state, locale: readLocale(request) }, readField(request.query, 'q'), false, response));
  for (const route of WARE_ROUTES) app.get(route, (request, response, next) => {
    const ware = findByPath(options, request.path);
    if (!ware) return next();
    const scene = { options, state, locale: readLocale(request) };
    // Servers that read the page are no visitors: what they may read, robots.txt tells them.
    if (MACHINE.test(request.headers['user-agent'] ?? '')) return sendPage(response, <SiteWarePage scene={scene} ware={ware} covered={false} />);
    const [from, paid] = [comesFrom(request), readFee(`${options.origins['shop-site']}${request.originalUrl}`)];
    const { kind } = options.rules.decide({ gate: 'land', app: from, owner: ownerOf(options, options.origins['shop-site']), referrer: readReferrer(options, request.headers.referer), paid });
    if (kind === 'login' && !readPerson(request, options.seed)) return response.redirect(302, formatAddress(ROUTES.login, { see: ware.path }));
    if (kind === 'chat-only') return sendPage(response, <ChatOnlyPage locale={scene.locale} />);
    if (kind === 'download-page') return response.redirect(302, ROUTES.download);
    const gift = ware.items.length === 1 ? ware.items.find(({ givenBy }) => givenBy !== undefined) : undefined;
    if (gift && (kind === 'item' || kind === 'login')) return sendGift(scene, gift, from, response, next);
    sendPage(response, kind === 'refused' ? <RefusedPage scene={scene} /> : <SiteWarePage scene={scene} ware={ware} covered={kind === 'browser-overlay'} advertised={paid === 'paid'} />);
  });
  app.get(ROUTES.claimed, (request, response, next) => {
    sendClaimed({ options, state, locale: readLocale(request) }, readPerson(request, options.seed), request, response, next);
  });
  app.get(ROUTES.download, (request, response) => sendPage(response, <DownloadPage locale={readLocale(request)} />));
  app.get(ROUTES.robots, (_request, response) => response.type('text/plain').send(writeRobots(options)));
  app.get(ROUTES.sitemap, (_request, response) => response.type('application/xml').send(writeSitemap(options)));
}

/** The site whose link the visitor followed, by what their browser says of it. */
function readReferrer({ origins }: PlatformOptions, referer = ''): Referrer {
  const origin = parseAddress(referer)?.origin;
  if (origin !== undefined && origin === parseAddress(origins['community-site'])?.origin) return 'community';
  return origin !== undefined && origin === parseAddress(origins['search-site'])?.origin ? 'search' : 'elsewhere';
}
