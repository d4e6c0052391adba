import type { Express, Request, Response } from 'express';
import type { Person, PlatformOptions } from '../platform.ts';
import { readPerson } from '../ui/cookies.ts';
import { formatAddress } from '../ui/fields.ts';
import { readLocale } from '../ui/locale.ts';
import type { Locale } from '../ui/locale.ts';
import type { Brand } from './brand.ts';
import type { WalletState } from './state.ts';

export interface Wallet {
  readonly brand: Brand;
  readonly options: PlatformOptions;
  readonly state: WalletState;
}

/** What every page knows: the wallet, the language, and whose phone it is. */
export interface Scene extends Wallet {
  readonly locale: Locale;
  readonly person: Person;
}

export type Answer = (scene: Scene, request: Request, response: Response, next: () => void) => void | Promise<void>;
export type SceneRouter = Readonly<Record<'get' | 'post', (path: string, answer: Answer) => void>>;

/** Adds routes for people with an account; whoever has none on this device is sent to the login, and what they wanted is kept. */
export function createSceneRouter(app: Express, wallet: Wallet): SceneRouter {
  const add = (method: 'get' | 'post') => (path: string, answer: Answer) => {
    app[method](path, (request, response, next) => {
      const person = readPerson(request, wallet.options.seed);
      if (!person || !Object.hasOwn(wallet.state.accounts, person.id)) {
        return response.redirect(303, formatAddress('/login', { then: method === 'get' ? request.originalUrl : undefined }));
      }
      return answer({ ...wallet, person, locale: readLocale(request) }, request, response, next);
    });
  };
  return { get: add('get'), post: add('post') };
}

/** A path of this host to go on to; whatever is none leads home. */
export function readThen(then: string): string {
  return /^\/(?!\/)[\x21-\x7e]*$/u.test(then) ? then : '/';
}
