import type { Express, Request, Response } from 'express';
import type { Person, PlatformOptions } from '../platform.ts';
import { readPerson } from '../ui/cookies.ts';
import { sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import type { Locale } from '../ui/locale.ts';
import { LoginPage } from './pages/login-page.tsx';
import type { ChatState } from './state.ts';

/** What every page of the app knows: whose phone it is, its language, and the chat's world. */
export interface Scene {
  readonly options: PlatformOptions;
  readonly state: ChatState;
  readonly person: Person;
  readonly locale: Locale;
}

type Answer = (scene: Scene, request: Request, response: Response, next: () => void) => void | Promise<void>;

/** Adds routes that only a logged-in person reaches, by method. */
export type SceneRouter = Readonly<Record<'get' | 'post', (path: string, answer: Answer) => void>>;

/** Adds routes that only a logged-in person reaches; without a session they answer with a page that says so. */
export function createSceneRouter(app: Express, options: PlatformOptions, state: ChatState): SceneRouter {
  const add = (method: 'get' | 'post') => (path: string, answer: Answer) => {
    app[method](path, (request, response, next) => {
      const person = readPerson(request, options.seed);
      const locale = readLocale(request);
      if (!person) {
        return sendPage(response.status(401), LoginPage({ locale }));
      }
      return answer({ options, state, person, locale }, request, response, next);
    });
  };
  return { get: add('get'), post: add('post') };
}
