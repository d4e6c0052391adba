import { deliver } from './deliver.ts';
import { formatAddress, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readUpload } from '../ui/read-upload.ts';
import { PictureFailedNotice } from './pages/notices.tsx';
import { MomentsPage, NewMomentPage } from './pages/moments-pages.tsx';
import { readCard, readText } from './read-parcel.ts';
import { redirectSent, refusedNotice } from './refusal.tsx';
import { ROUTES } from './routes.ts';
import type { SceneRouter } from './scene.ts';
import { MOMENTS } from './state.ts';

/** Ways of Moments: what everyone posted, the form for a post, and the pictures in posts. */
export function addMomentsRoutes({ get, post }: SceneRouter): void {
  get(ROUTES.moments, (scene, request, response) => sendPage(response, <MomentsPage scene={scene} unfolded={readField(request.query, 'unfolded')} />));
  get(ROUTES.newMoment, (scene, request, response) => sendPage(response, <NewMomentPage scene={scene} card={readCard(request.query)} />));
  get(ROUTES.newMomentFailed, (scene, request, response) => {
    const back = formatAddress('/moments/new', { ...readCard(request.query) });
    sendPage(response, <NewMomentPage scene={scene} card={readCard(request.query)} modal={<PictureFailedNotice locale={scene.locale} back={back} />} />);
  });
  post(ROUTES.moments, async (scene, request, response) => {
    const { fields, picture: photo, fault } = await readUpload(request);
    const [text, card] = [readText(fields), readCard(fields)];
    if (fault) return response.redirect(303, formatAddress('/moments/new/failed', { ...card }));
    if (!text && !card && !photo) return response.redirect(303, '/moments/new');
    const { state, options, person } = scene;
    redirectSent(response, '/moments', await deliver(state, options, { surface: 'moments', place: MOMENTS, from: person.id, text, card, photo, language: scene.locale.language }));
  });
  get(ROUTES.momentRefused, (scene, request, response) => {
    sendPage(response, <MomentsPage scene={scene} modal={() => refusedNotice(scene, 'moments', request, '/moments')} />);
  });
  get(ROUTES.picture, ({ state }, request, response, next) => {
    const photo = state.messages.find(({ id }) => id === readField(request.params, 'id'))?.photo;
    if (!photo) return next();
    response.type(photo.type).send(Buffer.from(photo.base64, 'base64'));
  });
}
