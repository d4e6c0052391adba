import { createHash } from 'node:crypto';
import { APPS, GOODS, MERCHANTS, type AppId, type Goods, type MerchantId } from '../../../src/regimes/vocabulary.ts';
import { formatAddress, readChoice, readField } from '../fields.ts';

/** What a merchant hands to a wallet by way of the phone: which bill is to be paid, and where its payer is sent afterwards. */
export interface Ticket {
  readonly merchant: MerchantId;
  readonly order: string;
  /** Fen. */
  readonly amount: number;
  /** What the bill is for, and the app in which its cashier stands: a wallet may treat them differently. */
  readonly goods: Goods;
  readonly app: AppId;
  /** When it was made out, ms since the epoch; it is good for two hours. */
  readonly issued: number;
  /** Whether the money waits until the goods are there. */
  readonly guaranteed: boolean;
  /** Custom-scheme address that brings the payer back; none where the ticket is read from a picture. */
  readonly back?: string;
}

/** How long a ticket is good for, ms. */
export const TICKET_LIFE = 2 * 60 * 60 * 1000;

/** A ticket as parameters of an address, sealed so that nobody can change the amount on the way. */
export function writeTicket(path: string, ticket: Ticket): string {
  const { merchant, order, amount, goods, app, issued, guaranteed, back } = ticket;
  return formatAddress(path, { m: merchant, o: order, a: String(amount), k: goods, w: app, t: String(issued), g: guaranteed ? '1' : '0', b: back, s: sealOf(ticket) });
}

/** The ticket that an address or a form holds; undefined where it is none, or not as the merchant wrote it. */
export function readTicket(source: unknown): Ticket | undefined {
  const merchant = readChoice(readField(source, 'm'), MERCHANTS);
  const goods = readChoice(readField(source, 'k'), GOODS);
  const app = readChoice(readField(source, 'w'), APPS);
  const [order, back] = [readField(source, 'o'), readField(source, 'b')];
  const [amount, issued] = [Number(readField(source, 'a')), Number(readField(source, 't'))];
  if (!merchant || !goods || !app || order === '' || !Number.isSafeInteger(amount) || !Number.isSafeInteger(issued)) return undefined;
  const ticket: Ticket = { merchant, order, amount, goods, app, issued, guaranteed: readField(source, 'g') === '1', ...(back !== '' && { back }) };
  return readField(source, 's') === sealOf(ticket) ? ticket : undefined;
}

/** What a wallet tells a merchant about a bill that was paid. */
export interface PaidNotice {
  readonly order: string;
  readonly amount: number;
  readonly payer: string;
  readonly means: string;
  readonly guaranteed: boolean;
}

/** A notice as parameters, sealed by the wallet; `next`: where the payer's phone goes on to. */
export function writeNotice(path: string, notice: PaidNotice, next: string): string {
  const { order, amount, payer, means, guaranteed } = notice;
  return formatAddress(path, { order, amount: String(amount), payer, means, guaranteed: guaranteed ? '1' : '0', next, seal: seal('notice', [order, amount, payer, means, guaranteed]) });
}

/** The notice that an address holds; undefined where no wallet wrote it. */
export function readNotice(source: unknown): PaidNotice | undefined {
  const notice: PaidNotice = {
    order: readField(source, 'order'),
    amount: Number(readField(source, 'amount')),
    payer: readField(source, 'payer'),
    means: readField(source, 'means'),
    guaranteed: readField(source, 'guaranteed') === '1',
  };
  const { order, amount, payer, means, guaranteed } = notice;
  return readField(source, 'seal') === seal('notice', [order, amount, payer, means, guaranteed]) ? notice : undefined;
}

function sealOf({ merchant, order, amount, goods, app, issued, guaranteed, back = '' }: Ticket): string {
  return seal('ticket', [merchant, order, amount, goods, app, issued, guaranteed, back]);
}

/** Stands for the keys that companies exchange: what came from elsewhere does not have it. */
export function seal(purpose: string, words: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(['companies of this world', purpose, ...words])).digest('hex').slice(0, 12);
}
