import type { OwnWallet, PayErrand } from '../journeys/pay-errand.ts';
import type { Bill, Goal, Names } from './scenario.ts';

/** The heading that an order shows once its shop knows that it is paid. */
const PAID = { en: 'Order paid', zh: '订单已付款' };

/** The gates that paying passes where an order stands in an app: the cashier, the jump to the wallet, the way back. */
export const PAY_GATES = ['pay', 'exit', 'return'] as const;

/** The first bill of a seller, paid once, in full, by that person, and their order shows it. */
export function describeGoal(person: string, hosts: readonly string[], { platform, order }: Bill): Goal {
  return {
    person,
    screen: { hosts, path: `/order/${order}`, heading: PAID },
    record: { platform, question: 'order-paid', about: { order, by: person } },
  };
}

/** What is on the phone of whoever holds these wallets; the chat's own needs no app of its own. */
export function listWalletApps(holds: readonly string[]): string[] {
  return holds.includes('wallet-app') ? ['wallet'] : [];
}

/** A payer with both wallets, or with that of the chat alone; `first` is always held, or the scenario is omitted on this phone. */
export function describePayer(person: string, names: Names, { first = 'chat-wallet', holds = ['chat-wallet', 'wallet-app'], wouldGet, began = false, orderApp = names.apps.shop }: { first?: string; holds?: readonly string[]; wouldGet?: string; began?: boolean; orderApp?: string } = {}): PayErrand {
  const wallet = (id: string): OwnWallet => ({ name: names.wallets[id] ?? id, app: id === 'chat-wallet' ? names.apps.chat : names.apps.wallet, inChat: id === 'chat-wallet' });
  return {
    orderApp,
    chatApp: names.apps.chat,
    wallets: [first, ...holds.filter((id) => id !== first && names.held.includes(id))].map(wallet),
    ...(wouldGet !== undefined && { wouldGet: wallet(wouldGet) }),
    ...(began && { began: wallet(first) }),
    pin: names.pins[person] ?? '',
    card: names.cards[person] ?? '',
    password: names.passwords[person] ?? '',
  };
}
