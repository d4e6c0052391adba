import type { Express } from 'express';
import type { AppId } from '../../../src/regimes/vocabulary.ts';
import type { PlatformOptions } from '../../platform.ts';
import { comesFrom } from '../comes-from.ts';
import { readPerson } from '../cookies.ts';
import { formatAddress, readField } from '../fields.ts';
import { sendPage } from '../host.tsx';
import { readLocale } from '../locale.ts';
import type { Company } from './company.ts';
import { LoginPage } from './login-page.tsx';
import { LOGIN } from './routes.ts';

export interface LoginOptions {
  readonly company: Company;
  readonly seed: PlatformOptions['seed'];
  /** Path of the thing that stands at a path; undefined where nothing does, for nobody is led anywhere else. */
  find(path: string): string | undefined;
  /** Opens the order for the item that a visitor of the site wanted to buy, and says where it stands. */
  buy?(item: string, buyer: string, app: AppId): string | undefined;
}

/**
 * The way in for a device on which nobody is logged in. What the app wanted to open before is not remembered. Whoever
 * wanted to buy or to see a thing comes to it.
 */
export function addLoginRoutes(app: Express, { company, seed, find, buy }: LoginOptions): void {
  app.get(LOGIN, (request, response) => {
    if (readPerson(request, seed)) return response.redirect(303, '/');
    sendPage(response, <LoginPage locale={readLocale(request)} company={company} wrong={readField(request.query, 'wrong') === '1'} item={readField(request.query, 'item')} see={readField(request.query, 'see')} />);
  });
  app.post(LOGIN, (request, response) => {
    const password = readField(request.body, 'password');
    const item = readField(request.body, 'item');
    const see = find(readField(request.body, 'see'));
    const person = password === '' ? undefined : seed.people.find((candidate) => candidate.password === password);
    if (!person) return response.redirect(303, formatAddress(LOGIN, { wrong: '1', item, see }));
    // The value stands in the cookie as the seed has it, for that is how it is read.
    response.cookie('session', person.session, { httpOnly: true, sameSite: 'lax', path: '/', encode: String });
    response.redirect(303, buy?.(item, person.id, comesFrom(request)) ?? see ?? '/');
  });
}
