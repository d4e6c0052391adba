import { readChoice, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readUpload } from '../ui/read-upload.ts';
import { findCodedItem } from './item-code.ts';
import { SCAN_FAILURES, ScanPage } from './pages/scan-page.tsx';
import type { ScanFailure } from './pages/scan-page.tsx';
import { readCode } from '../ui/read-code.ts';
import { ROUTES, itemAddress } from './routes.ts';
import type { SceneRouter } from './scene.ts';

/** Ways of the scanner: a picture from the album is read here, and leads to its item or to what went wrong. */
export function addScanRoutes({ get, post }: SceneRouter): void {
  get(ROUTES.scan, (scene, _request, response) => sendPage(response, <ScanPage scene={scene} />));
  get(ROUTES.scanFailed, (scene, request, response, next) => {
    const failure = readChoice(readField(request.query, 'reason'), SCAN_FAILURES);
    if (!failure) return next();
    sendPage(response, <ScanPage scene={scene} failure={failure} />);
  });
  post(ROUTES.scan, async ({ options }, request, response) => {
    const fail = (reason: ScanFailure): void => response.redirect(303, `/scan/failed?reason=${reason}`);
    const { picture, fault } = await readUpload(request);
    if (!picture) return fail(fault ?? 'no-picture');
    const reading = await readCode(Buffer.from(picture.base64, 'base64'));
    if (typeof reading === 'string') return fail(reading);
    const item = findCodedItem(options, reading.text);
    if (!item) return fail('foreign');
    response.redirect(303, itemAddress(item.id));
  });
}
