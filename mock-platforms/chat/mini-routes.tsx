import { readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { ClosedMiniPage, MiniProgramsPage } from './pages/mini-pages.tsx';
import { ROUTES } from './routes.ts';
import type { SceneRouter } from './scene.ts';

/** Ways to merchants' mini-programs: all that are there are listed, and the gate `enter` is asked as one is opened. */
export function addMiniRoutes({ get }: SceneRouter): void {
  get(ROUTES.miniPrograms, (scene, _request, response) => sendPage(response, <MiniProgramsPage scene={scene} />));
  get(ROUTES.miniProgram, (scene, request, response, next) => {
    const { options } = scene;
    const merchant = options.seed.merchants?.find(({ id }) => id === readField(request.params, 'id'));
    if (!merchant) return next();
    const { kind } = options.rules.decide({ gate: 'enter', entry: 'mini-program', standing: merchant.standing, app: 'chat' });
    if (kind === 'admitted') return response.redirect(303, `${options.origins['mini-site']}/${encodeURIComponent(merchant.id)}`);
    sendPage(response, <ClosedMiniPage scene={scene} merchant={merchant} isOver={kind === 'expired'} />);
  });
}
