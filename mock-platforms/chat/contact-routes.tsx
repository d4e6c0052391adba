import type { Request } from 'express';
import type { Clerk } from '../platform.ts';
import { readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { addEachOther, findByNumber } from './contacts.ts';
import { AddedPage, ContactPage, FindContactPage } from './pages/contact-pages.tsx';
import { ROUTES, contactAddress } from './routes.ts';
import type { Scene, SceneRouter } from './scene.ts';

/** Ways to somebody who is not among one's contacts yet: by their number. */
export function addContactRoutes({ get, post }: SceneRouter): void {
  get(ROUTES.findContact, (scene, request, response) => {
    const number = readField(request.query, 'number');
    const found = findByNumber(scene.options.seed, number);
    if (found) return response.redirect(303, contactAddress(found.number));
    sendPage(response, <FindContactPage scene={scene} number={number} />);
  });
  get(ROUTES.addContact, (scene, request, response, next) => {
    const clerk = clerkOf(scene, request);
    if (!clerk) return next();
    sendPage(response, <ContactPage scene={scene} clerk={clerk} />);
  });
  post(ROUTES.addContact, (scene, request, response, next) => {
    const clerk = clerkOf(scene, request);
    if (!clerk) return next();
    addEachOther(scene.state, scene.person.id, clerk.id);
    response.redirect(303, `${contactAddress(clerk.number)}/added`);
  });
  get(ROUTES.contactAdded, (scene, request, response, next) => {
    const clerk = clerkOf(scene, request);
    if (!clerk) return next();
    sendPage(response, <AddedPage scene={scene} clerk={clerk} />);
  });
}

/** Whose number the address holds. */
function clerkOf({ options }: Scene, request: Request): Clerk | undefined {
  return findByNumber(options.seed, readField(request.params, 'number'));
}
