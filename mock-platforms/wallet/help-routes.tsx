import type { Express } from 'express';
import { sendPage } from '../ui/host.tsx';
import { AnsweredPage, HelpPage, MailPage, PassedOnPage } from './pages/help-pages.tsx';
import { createSceneRouter } from './scene.ts';
import type { Scene, Wallet } from './scene.ts';

/**
 * Support. What it can answer by itself it answers at once; a card that was refused, or about which the bank is silent, it
 * passes on, one mail comes from a system, and after that nothing ever.
 */
export function addHelpRoutes(app: Express, wallet: Wallet): void {
  const { options, state } = wallet;
  const { get, post } = createSceneRouter(app, wallet);
  const hasAsked = ({ person }: Scene): boolean => state.questions.some(({ person: whose }) => whose === person.id);

  get('/help', (scene, _request, response) => sendPage(response, <HelpPage scene={scene} hasMail={hasAsked(scene)} />));
  post('/help', ({ person }, _request, response) => {
    const card = state.accounts[person.id]?.card;
    if (card !== 'refused' && card !== 'waiting') return response.redirect(303, '/help/answered');
    state.questions.push({ person: person.id, at: options.clock() });
    response.redirect(303, '/help/passed-on');
  });
  get('/help/answered', (scene, _request, response) => sendPage(response, <AnsweredPage scene={scene} />));
  get('/help/passed-on', (scene, _request, response) => sendPage(response, <PassedOnPage scene={scene} />));
  get('/help/mail', (scene, _request, response, next) => (hasAsked(scene) ? sendPage(response, <MailPage scene={scene} />) : next()));
}
