import type { Express, Response } from 'express';
import type { Person } from '../platform.ts';
import { readTicket, writeTicket } from '../ui/checkout/ticket.ts';
import { formatAddress, parseAddress, readChoice, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { readCode } from '../ui/read-code.ts';
import { readUpload } from '../ui/read-upload.ts';
import { SCAN_FAULTS, ScanPage } from './pages/scan-page.tsx';
import type { ScanFault } from './pages/scan-page.tsx';
import { createSceneRouter } from './scene.ts';
import type { Wallet } from './scene.ts';
import { claimBill } from './state.ts';

/** The scanner: by the camera, or from the album and by a long press in the chat where the regime lets codes for paying be read so. */
export function addScanRoutes(app: Express, wallet: Wallet): void {
  const { options, brand, state } = wallet;
  const { get, post } = createSceneRouter(app, wallet);
  get('/scan', (scene, request, response) => sendPage(response, <ScanPage scene={scene} fault={readChoice(readField(request.query, 'fault'), SCAN_FAULTS)} />));

  const fail = (response: Response, fault: ScanFault): void => response.redirect(303, formatAddress('/scan', { fault }));
  /** Goes on with what a code says. `refusal`: what is said of a code that the camera alone may read, where it came another way. */
  const take = (person: Person, response: Response, text: string, refusal?: ScanFault): void => {
    const url = parseAddress(text);
    const ticket = url && `${url.origin}${url.pathname}` === `${options.origins[brand.role]}/pay` ? readTicket(Object.fromEntries(url.searchParams)) : undefined;
    if (!ticket) return fail(response, 'foreign');
    if (refusal && options.rules.decide({ gate: 'pay', app: ticket.app, means: brand.id, merchant: ticket.merchant, goods: ticket.goods }).kind === 'qr-camera') return fail(response, refusal);
    if (!claimBill(state, person, ticket)) return fail(response, 'taken');
    response.redirect(303, writeTicket('/pay', ticket));
  };

  for (const [source, refusal] of [['album', 'from-album'], ['camera', undefined]] as const) {
    post(`/scan/${source}`, async ({ person }, request, response) => {
      const { picture } = await readUpload(request);
      const reading = picture ? await readCode(Buffer.from(picture.base64, 'base64')) : 'no-picture';
      if (typeof reading === 'string') return fail(response, 'unreadable');
      take(person, response, reading.text, refusal);
    });
  }
  // A code that was held on a screen of the app that this wallet is part of: the app has read it.
  if (brand.host) get('/scan/held', ({ person }, request, response) => take(person, response, readField(request.query, 'code'), 'held'));
}
