import type { Express } from 'express';
import type { AppId } from '../../src/regimes/vocabulary.ts';
import type { PlatformOptions } from '../platform.ts';
import { readPerson } from '../ui/cookies.ts';
import { formatAddress, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import { comesFrom } from './comes-from.ts';
import { LoginPage } from './pages/login-page.tsx';
import { ROUTES } from './routes.ts';
import { findByPath } from './wares.ts';

/**
 * The way in for a device on which nobody is logged in. What the app wanted to open before is not remembered; `buy`:
 * opens the order for the item that a visitor of the site wanted to buy, and says where it stands. Whoever only wanted to see
 * a thing comes back to it.
 */
export function addLoginRoutes(app: Express, { seed }: PlatformOptions, buy: (item: string, buyer: string, app: AppId) => string | undefined = () => undefined): void {
  app.get(ROUTES.login, (request, response) => {
    if (readPerson(request, seed)) return response.redirect(303, '/');
    sendPage(response, <LoginPage locale={readLocale(request)} wrong={readField(request.query, 'wrong') === '1'} item={readField(request.query, 'item')} see={readField(request.query, 'see')} />);
  });
  app.post(ROUTES.login, (request, response) => {
    const password = readField(request.body, 'password');
    const item = readField(request.body, 'item');
    const see = findByPath({ seed }, readField(request.body, 'see'));
    const person = password === '' ? undefined : seed.people.find((candidate) => candidate.password === password);
    if (!person) return response.redirect(303, formatAddress(ROUTES.login, { wrong: '1', item, see: see?.path }));
    // The value stands in the cookie as the seed has it, for that is how it is read.
    response.cookie('session', person.session, { httpOnly: true, sameSite: 'lax', path: '/', encode: String });
    response.redirect(303, buy(item, person.id, comesFrom(request)) ?? see?.path ?? '/');
  });
}
