import type { Express, Request, Response } from 'express';
import { readPerson } from '../ui/cookies.ts';
import { formatAddress, parseAddress, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import { LoginPage } from './pages/login-page.tsx';
import { WalletHomePage } from './pages/home-page.tsx';
import { createSceneRouter, readThen } from './scene.ts';
import type { Wallet } from './scene.ts';

/** Home, login and registering: who types their digits is known by them. */
export function addAccountRoutes(app: Express, wallet: Wallet): void {
  const { options, state, brand } = wallet;
  const { get } = createSceneRouter(app, wallet);
  get('/', (scene, _request, response) => sendPage(response, <WalletHomePage scene={scene} />));

  const draw = (isNew: boolean) => (request: Request, response: Response): void => {
    const then = readThen(readField(request.query, 'then'));
    const person = readPerson(request, options.seed);
    if (person && Object.hasOwn(state.accounts, person.id)) return response.redirect(303, then);
    sendPage(response, <LoginPage brand={brand} locale={readLocale(request)} isNew={isNew} wrong={readField(request.query, 'wrong') === '1'} then={then} />);
  };
  const enter = (isNew: boolean) => (request: Request, response: Response): void => {
    const pin = readField(request.body, 'pin');
    const then = readThen(readField(request.body, 'then'));
    const person = pin === '' ? undefined : options.seed.people.find((candidate) => candidate.pin === pin);
    if (!person || (!isNew && !Object.hasOwn(state.accounts, person.id))) return response.redirect(303, formatAddress(isNew ? '/register' : '/login', { wrong: '1', then }));
    if (!Object.hasOwn(state.accounts, person.id)) state.accounts[person.id] = { card: 'none' };
    response.cookie('session', person.session, { httpOnly: true, sameSite: 'lax', path: '/', encode: String });
    response.redirect(303, then);
  };
  app.get('/login', draw(false));
  app.post('/login', enter(false));
  app.get('/register', draw(true));
  app.post('/register', enter(true));

  app.get('/deep-link', (request, response, next) => {
    const link = parseAddress(readField(request.query, 'address'));
    if (link?.host !== 'pay') return next();
    response.redirect(303, `/pay${link.search}`);
  });
}
