import type { Express } from 'express';
import { seal } from '../ui/checkout/ticket.ts';
import { formatAddress, readChoice, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { BoundPage, CardPage, WaitingPage } from './pages/card-pages.tsx';
import { createSceneRouter, readThen } from './scene.ts';
import type { Wallet } from './scene.ts';

/** Binding a card: the number goes to the bank by way of the phone, and its answer comes back the same way. */
export function addCardRoutes(app: Express, wallet: Wallet): void {
  const { options, state, brand } = wallet;
  const { get, post } = createSceneRouter(app, wallet);

  get('/cards/new', (scene, request, response) => {
    const then = readThen(readField(request.query, 'then'));
    sendPage(response, <CardPage scene={scene} then={then} refused={readField(request.query, 'refused') === '1'} />);
  });
  post('/cards', (scene, request, response) => {
    const card = readField(request.body, 'card').replace(/\s/gu, '');
    const then = readThen(readField(request.body, 'then'));
    const person = scene.person.id;
    response.redirect(303, formatAddress(`${options.origins['bank-site']}/check`, { wallet: brand.id, person, card, then, seal: seal('check', [brand.id, person, card, then]) }));
  });
  get('/cards/answer', (scene, request, response, next) => {
    const [answer, then] = [readChoice(readField(request.query, 'answer'), ['accepted', 'never-answered', 'refused'] as const), readField(request.query, 'then')];
    const person = scene.person.id;
    if (!answer || readField(request.query, 'seal') !== seal('answer', [brand.id, person, answer, then])) return next();
    const card = { accepted: 'ready', 'never-answered': 'waiting', refused: 'refused' } as const;
    const account = state.accounts[person];
    // A card that can be paid with stays bound, whatever an old answer says.
    if (account && account.card !== 'ready') state.accounts[person] = { card: card[answer] };
    if (answer === 'refused') return response.redirect(303, formatAddress('/cards/new', { refused: '1', then }));
    response.redirect(303, answer === 'accepted' ? (readThen(then) === '/' ? '/cards/bound' : readThen(then)) : '/cards/waiting');
  });
  get('/cards/bound', (scene, _request, response) => sendPage(response, <BoundPage scene={scene} />));
  get('/cards/waiting', (scene, _request, response) => sendPage(response, <WaitingPage scene={scene} />));
}
