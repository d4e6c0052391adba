import type { TreatmentKind } from '../../src/regimes/vocabulary.ts';
import { sendPage } from '../ui/host.tsx';
import { ClerkPage } from './pages/clerk-page.tsx';
import { ROUTES } from './routes.ts';
import type { SceneRouter } from './scene.ts';

/** Ways of the shop's own chat. Where no clerk is in the world there is none. Asks the gate `contact` as an answer is drawn. */
export function addClerkRoutes({ get, post }: SceneRouter): void {
  get(ROUTES.clerk, (scene, _request, response, next) => {
    const { options, state, person } = scene;
    const clerk = options.seed.clerks?.[0];
    if (!clerk) return next();
    const answer = state.asked.includes(person.id) ? (options.rules.decide({ gate: 'contact' }).kind as TreatmentKind<'contact'>) : undefined;
    sendPage(response, <ClerkPage scene={scene} clerk={clerk} answer={answer} />);
  });
  post(ROUTES.clerkQuestions, ({ options, state, person }, _request, response, next) => {
    if (!options.seed.clerks?.length) return next();
    if (!state.asked.includes(person.id)) state.asked.push(person.id);
    response.redirect(303, ROUTES.clerk);
  });
}
