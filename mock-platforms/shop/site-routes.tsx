import type { Express } from 'express';
import type { PlatformOptions } from '../platform.ts';
import { readPerson } from '../ui/cookies.ts';
import { readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { askToLand } from '../ui/landing/ask-to-land.ts';
import { DownloadPage } from '../ui/landing/landing-pages.tsx';
import { stopAtDoor } from '../ui/landing/stop-at-door.tsx';
import { readLocale } from '../ui/locale.ts';
import { COMPANY } from './company.ts';
import { sendClaimed, sendGift } from './gift-routes.tsx';
import { SiteHomePage, SiteWarePage } from './pages/site-pages.tsx';
import { ROUTES } from './routes.ts';
import { answerSearch } from './answer-search.tsx';
import { writeRobots, writeSitemap } from './crawled.ts';
import type { ShopState } from './state.ts';
import { findByPath, WARE_ROUTES } from './wares.ts';

/** Ways of the site, for visitors whom nobody knows. */
export function addSiteRoutes(app: Express, options: PlatformOptions, state: ShopState): void {
  app.get(ROUTES.home, (request, response) => sendPage(response, <SiteHomePage scene={{ options, state, locale: readLocale(request) }} />));
  app.get(ROUTES.search, (request, response) => answerSearch({ options, state, locale: readLocale(request) }, readField(request.query, 'q'), false, response));
  for (const route of WARE_ROUTES) app.get(route, (request, response, next) => {
    const ware = findByPath(options, request.path);
    if (!ware) return next();
    const scene = { options, state, locale: readLocale(request) };
    const landing = askToLand(options, COMPANY.site, request);
    if (!landing) return sendPage(response, <SiteWarePage scene={scene} ware={ware} covered={false} />);
    const { kind, from, paid } = landing;
    if (stopAtDoor(kind, { company: COMPANY, locale: scene.locale, path: ware.path, isKnown: readPerson(request, options.seed) !== undefined }, response)) return;
    const gift = ware.items.length === 1 ? ware.items.find(({ givenBy }) => givenBy !== undefined) : undefined;
    if (gift && (kind === 'item' || kind === 'login')) return sendGift(scene, gift, from, response, next);
    sendPage(response, <SiteWarePage scene={scene} ware={ware} covered={kind === 'browser-overlay'} advertised={paid === 'paid'} />);
  });
  app.get(ROUTES.claimed, (request, response, next) => {
    sendClaimed({ options, state, locale: readLocale(request) }, readPerson(request, options.seed), request, response, next);
  });
  app.get(ROUTES.download, (request, response) => sendPage(response, <DownloadPage locale={readLocale(request)} company={COMPANY} />));
  app.get(ROUTES.robots, (_request, response) => response.type('text/plain').send(writeRobots(options)));
  app.get(ROUTES.sitemap, (_request, response) => response.type('application/xml').send(writeSitemap(options)));
}
