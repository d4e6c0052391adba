import type { Express } from 'express';
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

/** The scanner: by the camera, or from the album where the regime lets codes for paying be read from there. */
export function addScanRoutes(app: Express, wallet: Wallet): void {
  const { options, brand, state } = wallet;
  const { get, post } = createSceneRouter(app, wallet);
  get('/scan', (scene, request, response) => sendPage(response, <ScanPage scene={scene} fault={readChoice(readField(request.query, 'fault'), SCAN_FAULTS)} />));
  for (const source of ['album', 'camera'] as const) {
    post(`/scan/${source}`, async (scene, request, response) => {
      const fail = (fault: ScanFault): void => response.redirect(303, formatAddress('/scan', { fault }));
      const { picture } = await readUpload(request);
      const reading = picture ? await readCode(Buffer.from(picture.base64, 'base64')) : 'no-picture';
      if (typeof reading === 'string') return fail('unreadable');
      const url = parseAddress(reading.text);
      const ticket = url && `${url.origin}${url.pathname}` === `${options.origins[brand.role]}/pay` ? readTicket(Object.fromEntries(url.searchParams)) : undefined;
      if (!ticket) return fail('foreign');
      if (source === 'album' && options.rules.decide({ gate: 'pay', means: brand.id, merchant: ticket.merchant }).kind === 'qr-camera') return fail('from-album');
      if (!claimBill(state, scene.person, ticket)) return fail('taken');
      response.redirect(303, writeTicket('/pay', ticket));
    });
  }
}
