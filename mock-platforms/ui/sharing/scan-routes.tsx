import type { PlatformOptions } from '../../platform.ts';
import type { AddRoute } from '../add-route.ts';
import type { DocumentProps } from '../document.tsx';
import { readChoice, readField } from '../fields.ts';
import { sendPage } from '../host.tsx';
import type { Locale } from '../locale.ts';
import { readCode } from '../read-code.ts';
import { readUpload } from '../read-upload.ts';
import { askToLandByCode } from './ask-to-land-by-code.ts';
import { SCAN_FAILURES, ScanPage } from './scan-page.tsx';
import type { ScanFailure } from './scan-page.tsx';
import type { Outlet } from './ware.ts';

export interface Scanning<S> {
  readonly get: AddRoute<S>;
  readonly post: AddRoute<S>;
  /** Whose colours the app wears. */
  readonly theme: DocumentProps['theme'];
  /** Path of the thing of this app whose address a code held; undefined where it holds no such address. */
  find(scene: S, text: string): string | undefined;
  /** The app that has the scanner, and whose rules let people in with a code. */
  readonly outlet: Outlet;
  readonly options: PlatformOptions;
}

/** Ways of an app's scanner: a picture from the album is read here, and leads to its thing or to what went wrong. */
export function addScanRoutes<S extends { readonly locale: Locale }>({ get, post, theme, find, outlet, options }: Scanning<S>): void {
  get('/scan', ({ locale }, _request, response) => sendPage(response, <ScanPage locale={locale} theme={theme} />));
  get('/scan/failed', ({ locale }, request, response, next) => {
    const failure = readChoice(readField(request.query, 'reason'), SCAN_FAILURES);
    if (!failure) return next();
    sendPage(response, <ScanPage locale={locale} theme={theme} failure={failure} />);
  });
  post('/scan', async (scene, request, response) => {
    const fail = (reason: ScanFailure): void => response.redirect(303, `/scan/failed?reason=${reason}`);
    const { picture, fault } = await readUpload(request);
    if (!picture) return fail(fault ?? 'no-picture');
    const reading = await readCode(Buffer.from(picture.base64, 'base64'));
    if (typeof reading === 'string') return fail(reading);
    const path = find(scene, reading.text);
    // A code that is not let in is not told from one of somebody else's.
    if (path === undefined || askToLandByCode(options, outlet, path, { kind: 'picture' }) === 'refused') return fail('foreign');
    response.redirect(303, path);
  });
}
