import type { Seed, Person } from '../platform.ts';
import type { Brand } from './brand.ts';
import type { Ticket } from '../ui/checkout/ticket.ts';

/** A bill that was paid from this wallet. */
export interface Payment {
  readonly id: string;
  readonly person: string;
  readonly merchant: Ticket['merchant'];
  readonly order: string;
  readonly amount: number;
  readonly guaranteed: boolean;
  readonly back?: string;
  readonly at: number;
}

/** What became of someone's card. */
export type Binding = 'none' | 'ready' | 'waiting' | 'refused';

/** All that a wallet remembers: plain data. */
export interface WalletState {
  /** By person; whoever is not in it has no account. */
  accounts: Record<string, { card: Binding }>;
  payments: Payment[];
  /** What people wrote to support, with nobody's answer. */
  questions: { person: string; at: number }[];
  /** Whose account read a bill's code first, by `merchant/order`. */
  readers: Record<string, string>;
}

/** The accounts that are there before anyone presses anything. */
export function createState({ people }: Seed, { id }: Brand): WalletState {
  const accounts = people.flatMap(({ id: person, wallets }): [string, { card: Binding }][] => {
    const card = wallets?.[id];
    return card === undefined ? [] : [[person, { card: card === 'ready' ? 'ready' : 'none' }]];
  });
  return { accounts: Object.fromEntries(accounts), payments: [], questions: [], readers: {} };
}

/** How someone's card stands; undefined where they have no account. */
export function cardOf({ accounts }: WalletState, { id }: Person): Binding | undefined {
  return Object.hasOwn(accounts, id) ? accounts[id]?.card : undefined;
}

/** The payment of a bill, whoever made it: no bill is paid twice. */
export function findPayment({ payments }: WalletState, { merchant, order }: Pick<Ticket, 'merchant' | 'order'>): Payment | undefined {
  return payments.find((payment) => payment.merchant === merchant && payment.order === order);
}

/** Notes that someone's account read the code of a bill. @returns whether it may: a bill is for the account that read it first */
export function claimBill({ readers }: WalletState, { id }: Person, { merchant, order }: Pick<Ticket, 'merchant' | 'order'>): boolean {
  const key = `${merchant}/${order}`;
  const first = Object.hasOwn(readers, key) ? readers[key] : (readers[key] = id);
  return first === id;
}

/** Pays a bill from someone's card, once: a second press gives back what the first one did. */
export function pay(state: WalletState, person: Person, ticket: Ticket, at: number): Payment {
  const done = findPayment(state, ticket);
  if (done) return done;
  const { merchant, order, amount, guaranteed, back } = ticket;
  const payment: Payment = { id: String(state.payments.length + 1), person: person.id, merchant, order, amount, guaranteed, ...(back !== undefined && { back }), at };
  state.payments.push(payment);
  return payment;
}

/**
 * `paid` {person, merchant, order}: how often that person paid that bill. `card-bound` {person}: whether their card can
 * be paid with.
 * @throws on an unknown question
 */
export function ask(state: WalletState, question: string, args: Readonly<Record<string, string>>): unknown {
  const { person = '', merchant = '', order = '' } = args;
  if (question === 'paid') return state.payments.filter((payment) => payment.person === person && payment.merchant === merchant && payment.order === order).length;
  if (question === 'card-bound') return Object.hasOwn(state.accounts, person) && state.accounts[person]?.card === 'ready';
  throw new Error(`Failed to ask a wallet: unknown question "${question}". Use one of: paid, card-bound.`);
}
