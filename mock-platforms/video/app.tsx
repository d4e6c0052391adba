import type { Express, Request } from 'express';
import { HOSTS } from '../platform.ts';
import type { Person, Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import type { AddRoute } from '../ui/add-route.ts';
import { readPerson } from '../ui/cookies.ts';
import { formatAddress, parseAddress, readField } from '../ui/fields.ts';
import { createHost, listFormTargets, sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import type { Locale } from '../ui/locale.ts';
import { openCode } from '../ui/sharing/open-code.ts';
import { findByCode } from '../ui/sharing/pass-code.ts';
import { addScanRoutes } from '../ui/sharing/scan-routes.tsx';
import { SHARING_SCRIPTS } from '../ui/sharing/scripts.ts';
import { addShareRoutes } from '../ui/sharing/share-routes.tsx';
import { listInvitations } from './invitations.ts';
import { MARK, NAME } from './company.ts';
import { HomePage, ResultsPage, SharedPage } from './pages.tsx';
import { drawPoster } from './poster.tsx';
import { addSiteRoutes } from './site-routes.tsx';
import { findByAddress, findByPath, findByPicture, listShared, SHARED_ROUTES } from './shared.ts';
import { OUTLET, recommend, SCHEME, searchVideos } from './videos.ts';

/** The short-video company of a world: its app, and the site that shared links lead to. It remembers nothing. */
function createApp(options: PlatformOptions): RunningPlatform {
  return {
    hosts: {
      'video-app': createHost({ role: 'video-app', theme: 'video', scripts: SHARING_SCRIPTS, takesPictures: true, formSchemes: listFormTargets(options) }, (app) => {
        addPosters(app, options);
        addAppRoutes(app, options);
      }),
      'video-site': createHost({ role: 'video-site', theme: 'video' }, (app) => {
        addPosters(app, options);
        addSiteRoutes(app, options);
      }),
    },
    snapshot: () => ({}),
    restore: () => undefined,
    ask: (question) => {
      throw new Error(`Failed to ask the short-video app: unknown question "${question}". It remembers nothing.`);
    },
  };
}

function addPosters(app: Express, options: PlatformOptions): void {
  app.get('/posters/:file', (request, response, next) => {
    const id = /^(.+)\.svg$/u.exec(request.params['file'] ?? '')?.[1];
    const shared = findByPicture(options, request.path);
    if (!id || !shared) return next();
    response.set('Cache-Control', 'max-age=3600').type('image/svg+xml').send(drawPoster(id, 'video' in shared));
  });
}

/** Who looks, in which language; nobody has to be known to watch. */
interface Scene {
  readonly options: PlatformOptions;
  readonly locale: Locale;
  readonly person?: Person | undefined;
}

function addAppRoutes(app: Express, options: PlatformOptions): void {
  const sceneOf = (request: Request): Scene => ({ options, locale: readLocale(request), person: readPerson(request, options.seed) });
  const wares = listShared(options);
  const invitationOf = ({ person }: Scene) => listInvitations(options).find((each) => each.person.id === person?.id);
  const home = (scene: Scene, mood: 'plain' | 'pasted' | 'unknown') => <HomePage locale={scene.locale} videos={recommend(options, scene.person)} invitation={invitationOf(scene)} mood={mood} />;

  app.get('/', (request, response) => sendPage(response, home(sceneOf(request), readField(request.query, 'pasted') === 'no' ? 'pasted' : 'plain')));
  app.get('/code', (request, response) => {
    const path = openCode(options, OUTLET, wares, readField(request.query, 'code'));
    if (path !== undefined) return response.redirect(303, path);
    sendPage(response, home(sceneOf(request), 'unknown'));
  });
  app.get('/search', (request, response) => {
    const query = readField(request.query, 'q');
    // Whoever cannot copy a code types it here.
    if (findByCode(wares, options.seed, query, options.clock())) return response.redirect(303, formatAddress('/code', { code: query.trim() }));
    sendPage(response, <ResultsPage locale={readLocale(request)} query={query} videos={searchVideos(options, query)} />);
  });
  for (const route of SHARED_ROUTES) app.get(route, (request, response, next) => {
    const [scene, ware] = [sceneOf(request), findByPath(options, request.path)];
    if (!ware) return next();
    sendPage(response, <SharedPage locale={scene.locale} ware={ware} share={scene.person && `${ware.path}/share`} />);
  });
  app.get('/deep-link', (request, response, next) => {
    const path = /^videoapp:\/(\/(?:video|add)\/[^/?#]+)$/u.exec(parseAddress(readField(request.query, 'address'))?.href ?? '')?.[1];
    if (path === undefined) return next();
    response.redirect(303, path);
  });

  const add = (method: 'get' | 'post'): AddRoute<Scene> => (path, answer) => app[method](path, (request, response, next) => answer(sceneOf(request), request, response, next));
  addScanRoutes({ get: add('get'), post: add('post'), theme: 'video', find: (_scene, text) => findByAddress(options, text)?.path, outlet: OUTLET, options });
  for (const route of SHARED_ROUTES) addShareRoutes<Scene & { readonly person: Person }>({
    outlet: OUTLET,
    // Whoever is not known here watches and shares nothing.
    get: (path, answer) => add('get')(path, (scene, request, response, next) => (scene.person ? answer({ ...scene, person: scene.person }, request, response, next) : next())),
    route,
    find: (_scene, request) => findByPath(options, request.path),
    draw(scene, request, sheet, scripts) {
      const ware = findByPath(options, request.path);
      return ware ? <SharedPage locale={scene.locale} ware={ware} share={`${ware.path}/share`} sheet={sheet} scripts={scripts ?? []} /> : sheet;
    },
  });
}

export const video: Platform = {
  id: 'video',
  app: (origins, { videos = [] }) =>
    videos.length === 0
      ? undefined
      : {
          id: 'video',
          name: NAME,
          line: { en: 'Short videos', zh: '短视频' },
          icon: MARK,
          start: `${origins['video-app']}/`,
          scheme: SCHEME,
          deepLink: `${origins['video-app']}/deep-link`,
          hosts: [HOSTS['video-app']],
          userAgentToken: 'Firefly/3.2',
        },
  createApp,
};
