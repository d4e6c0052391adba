import type { Express, Response } from 'express';
import type { TreatmentKind } from '../../src/regimes/vocabulary.ts';
import type { HostRole } from '../platform.ts';
import { readTicket, TICKET_LIFE, writeNotice, writeTicket } from '../ui/checkout/ticket.ts';
import type { Ticket } from '../ui/checkout/ticket.ts';
import { formatAddress, readField } from '../ui/fields.ts';
import { sendPage } from '../ui/host.tsx';
import { BillPage, DeadTicketPage, ReceiptPage } from './pages/pay-pages.tsx';
import { createSceneRouter } from './scene.ts';
import type { Scene, Wallet } from './scene.ts';
import { cardOf, findPayment, pay } from './state.ts';
import type { Payment } from './state.ts';

/** Where each merchant of the world hears that a bill is paid. */
const MERCHANT_ROLES: Readonly<Record<Ticket['merchant'], HostRole>> = { shop: 'shop-app', store: 'shop-app', partner: 'partner-site' };

/** Paying a bill: the digits, the word to the merchant, the receipt, the way back. */
export function addPayRoutes(app: Express, wallet: Wallet): void {
  const { options, state, brand } = wallet;
  const { get, post } = createSceneRouter(app, wallet);

  get('/pay', (scene, request, response) => {
    const ticket = readTicket(request.query);
    if (!ticket) return sendPage(response, <DeadTicketPage scene={scene} reason="unknown" />);
    const done = findPayment(state, ticket);
    if (done) return done.person === scene.person.id ? goOn(scene, done, response) : sendPage(response, <DeadTicketPage scene={scene} reason="paid" />);
    if (options.clock() - ticket.issued > TICKET_LIFE) return sendPage(response, <DeadTicketPage scene={scene} reason="expired" />);
    if (cardOf(state, scene.person) !== 'ready') return response.redirect(303, formatAddress('/cards/new', { then: request.originalUrl }));
    sendPage(response, <BillPage scene={scene} ticket={ticket} wrong={readField(request.query, 'wrong') === '1'} />);
  });

  post('/pay', (scene, request, response) => {
    const ticket = readTicket(request.body);
    if (!ticket) return sendPage(response, <DeadTicketPage scene={scene} reason="unknown" />);
    const done = findPayment(state, ticket);
    if (done && done.person !== scene.person.id) return sendPage(response, <DeadTicketPage scene={scene} reason="paid" />);
    if (!done && options.clock() - ticket.issued > TICKET_LIFE) return sendPage(response, <DeadTicketPage scene={scene} reason="expired" />);
    if (scene.person.pin === undefined || readField(request.body, 'pin') !== scene.person.pin) return response.redirect(303, `${writeTicket('/pay', ticket)}&wrong=1`);
    if (cardOf(state, scene.person) !== 'ready') return response.redirect(303, '/cards/new');
    goOn(scene, pay(state, scene.person, ticket, options.clock()), response);
  });

  get('/receipt/:id', (scene, request, response, next) => {
    const payment = state.payments.find(({ id, person }) => id === readField(request.params, 'id') && person === scene.person.id);
    if (!payment) return next();
    if (askReturn(scene, payment) === 'brought-back' && payment.back !== undefined) return response.redirect(303, payment.back);
    sendPage(response, <ReceiptPage scene={scene} payment={payment} />);
  });

  /** The phone carries the word that a bill is paid to the merchant and comes back for the receipt. */
  function goOn(scene: Scene, payment: Payment, response: Response): void {
    const receipt = `${options.origins[brand.role]}/receipt/${payment.id}`;
    if (askReturn(scene, payment) === 'not-found') return response.redirect(303, receipt);
    const { order, amount, person: payer, guaranteed, merchant } = payment;
    const door = `${options.origins[MERCHANT_ROLES[merchant]]}/order/${encodeURIComponent(order)}/notice`;
    response.redirect(303, writeNotice(door, { order, amount, payer, means: brand.id, guaranteed }, receipt));
  }

  function askReturn({ brand: { id } }: Scene, { merchant }: Payment): TreatmentKind<'return'> {
    return options.rules.decide({ gate: 'return', means: id, merchant }).kind as TreatmentKind<'return'>;
  }
}
