import QRCode from 'qrcode';
import type { WalletId } from '../../../src/regimes/vocabulary.ts';
import type { Visit } from './checkout-routes.tsx';
import { ticketOf, WALLETS } from './list-ways.ts';
import { writeTicket } from './ticket.ts';

/** CSS pixels a module; a ticket needs about 45 modules and the margin 8. */
const SCALE = 6;

/**
 * The picture that a wallet's scanner reads: the ticket as a QR code, PNG. It holds no way back, for it may be read
 * anywhere. `issued`: when the page that shows it was drawn; a picture looked at for hours is as old as its page.
 */
export function drawTicketCode(visit: Visit, wallet: WalletId, issued: number): Promise<Buffer> {
  const address = writeTicket(`${visit.options.origins[WALLETS[wallet].role]}/pay`, ticketOf(visit, issued));
  return QRCode.toBuffer(address, { type: 'png', scale: SCALE, margin: 4, errorCorrectionLevel: 'M' });
}
