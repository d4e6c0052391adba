import type { Express } from 'express';
import type { PlatformOptions } from '../platform.ts';
import { readPerson } from '../ui/cookies.ts';
import { readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import { LoginPage } from './pages/login-page.tsx';
import { ROUTES } from './routes.ts';

/** The way into the app for a device on which nobody is logged in. What it wanted to open before is not remembered. */
export function addLoginRoutes(app: Express, { seed }: PlatformOptions): void {
  app.get(ROUTES.login, (request, response) => {
    if (readPerson(request, seed)) return response.redirect(303, '/');
    sendPage(response, <LoginPage locale={readLocale(request)} wrong={readField(request.query, 'wrong') === '1'} />);
  });
  app.post(ROUTES.login, (request, response) => {
    const password = readField(request.body, 'password');
    const person = password === '' ? undefined : seed.people.find((candidate) => candidate.password === password);
    if (!person) return response.redirect(303, '/login?wrong=1');
    // The value stands in the cookie as the seed has it, for that is how it is read.
    response.cookie('session', person.session, { httpOnly: true, sameSite: 'lax', path: '/', encode: String });
    response.redirect(303, '/');
  });
}
