import type { Express } from 'express';
import type { Person, PlatformOptions } from '../platform.ts';
import type { AddRoute } from '../ui/add-route.ts';
import { readPerson } from '../ui/cookies.ts';
import { readLocale } from '../ui/locale.ts';
import type { Locale } from '../ui/locale.ts';
import { ROUTES } from './routes.ts';
import type { ShopState } from './state.ts';

/** What every page knows: the language, the shop's world, and in the app whose phone it is. */
export interface Scene {
  readonly options: PlatformOptions;
  readonly state: ShopState;
  readonly locale: Locale;
}
export interface AppScene extends Scene {
  readonly person: Person;
}

/** Adds routes that only a logged-in person reaches, by method. */
export type SceneRouter = Readonly<Record<'get' | 'post', AddRoute<AppScene>>>;

/** Adds routes that only a logged-in person reaches; without a session they all lead to the login. */
export function createSceneRouter(app: Express, options: PlatformOptions, state: ShopState): SceneRouter {
  const add = (method: 'get' | 'post'): AddRoute<AppScene> => (path, answer) => {
    app[method](path, (request, response, next) => {
      const person = readPerson(request, options.seed);
      if (!person) return response.redirect(303, ROUTES.login);
      return answer({ options, state, person, locale: readLocale(request) }, request, response, next);
    });
  };
  return { get: add('get'), post: add('post') };
}
