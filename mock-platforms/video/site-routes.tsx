import type { Express } from 'express';
import type { PlatformOptions } from '../platform.ts';
import { readPerson } from '../ui/cookies.ts';
import { readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { askToLand } from '../ui/landing/ask-to-land.ts';
import { DownloadPage } from '../ui/landing/landing-pages.tsx';
import { addLoginRoutes } from '../ui/landing/login-routes.tsx';
import { DOWNLOAD } from '../ui/landing/routes.ts';
import { stopAtDoor } from '../ui/landing/stop-at-door.tsx';
import { readLocale } from '../ui/locale.ts';
import { locateWare } from '../ui/sharing/ware.ts';
import { COMPANY } from './company.ts';
import { ResultsPage } from './pages.tsx';
import { findByPath, SHARED_ROUTES } from './shared.ts';
import { SiteHomePage, SitePage } from './site-pages.tsx';
import { OUTLET, recommend, SCHEME, searchVideos } from './videos.ts';

/** Ways of the site, for whoever comes. Nobody has to be known to watch, unless a rule at its door says so. */
export function addSiteRoutes(app: Express, options: PlatformOptions): void {
  app.get('/', (request, response) => sendPage(response, <SiteHomePage locale={readLocale(request)} videos={recommend(options)} />));
  app.get('/search', (request, response) => {
    const query = readField(request.query, 'q');
    sendPage(response, <ResultsPage locale={readLocale(request)} query={query} videos={searchVideos(options, query)} />);
  });
  addLoginRoutes(app, { company: COMPANY, seed: options.seed, find: (path) => findByPath(options, path)?.path });
  app.get(DOWNLOAD, (request, response) => sendPage(response, <DownloadPage locale={readLocale(request)} company={COMPANY} />));
  for (const route of SHARED_ROUTES) app.get(route, (request, response, next) => {
    const ware = findByPath(options, request.path);
    if (!ware) return next();
    const locale = readLocale(request);
    const landing = askToLand(options, COMPANY.site, request);
    if (landing && stopAtDoor(landing.kind, { company: COMPANY, locale, path: ware.path, isKnown: readPerson(request, options.seed) !== undefined }, response)) return;
    const facts = { kind: 'video' in ware ? 'video' : 'website', title: locale.read(ware.title), address: locateWare(options, OUTLET.site, ware), picture: `${options.origins[OUTLET.site]}${ware.picture}` } as const;
    sendPage(response, <SitePage locale={locale} ware={ware} facts={facts} app={`${SCHEME}:/${ware.path}`} covered={landing?.kind === 'browser-overlay'} />);
  });
}
