import type { Clerk } from '../platform.ts';
import { readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { ContactPage, NewContactPage } from './pages/new-contact-page.tsx';
import { contactAddress, ROUTES } from './routes.ts';
import type { Scene, SceneRouter } from './scene.ts';
import { addContact } from './state.ts';

/** Ways to people whom one does not know yet: by their number, and to their page. Where there is nobody to be found there are none. */
export function addContactRoutes({ get, post }: SceneRouter): void {
  get(ROUTES.newContact, (scene, request, response, next) => {
    const { clerks = [] } = scene.options.seed;
    if (clerks.length === 0) return next();
    const number = readField(request.query, 'number').trim();
    sendPage(response, <NewContactPage scene={scene} number={number} found={clerks.find((clerk) => clerk.number === number)} />);
  });
  get(ROUTES.contact, (scene, request, response, next) => {
    const clerk = findClerk(scene, readField(request.params, 'id'));
    if (!clerk) return next();
    sendPage(response, <ContactPage scene={scene} clerk={clerk} />);
  });
  post(ROUTES.contact, (scene, request, response, next) => {
    const clerk = findClerk(scene, readField(request.params, 'id'));
    if (!clerk) return next();
    addContact(scene.state, scene.person.id, clerk.id);
    response.redirect(303, contactAddress(clerk.id));
  });
}

function findClerk({ options }: Scene, id: string): Clerk | undefined {
  return options.seed.clerks?.find((clerk) => clerk.id === id);
}
