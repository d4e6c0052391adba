import type { Goods, Means, Text, TreatmentKind, WalletId } from '../../../src/regimes/vocabulary.ts';
import type { HostRole } from '../../platform.ts';
import { clip } from '../clip.ts';
import { formatAddress } from '../fields.ts';
import type { Visit } from './checkout-routes.tsx';
import { writeTicket } from './ticket.ts';
import { formatPrice } from '../format-price.ts';

/** The wallets as every counter knows them: what they are called, how they are jumped to, where their codes lead. */
export const WALLETS: Readonly<Record<WalletId, { readonly name: Text; readonly jump: string; readonly role: HostRole }>> = {
  'chat-wallet': { name: { en: 'Dovecote Pay', zh: '鸽笼支付' }, jump: 'chatapp://pay', role: 'chat-wallet' },
  'wallet-app': { name: { en: 'Pouch', zh: '荷包' }, jump: 'walletapp://pay', role: 'wallet-app' },
};
export const WALLET_IDS = Object.keys(WALLETS) as WalletId[];

/** One way of settling a bill, as a cashier shows it. */
export interface Way {
  readonly means: Means;
  readonly kind: TreatmentKind<'pay'>;
  readonly name: Text;
  readonly href: string;
  /** It stands behind "more", not on the first page. */
  readonly hidden: boolean;
}

/** What a cashier lists, asked of the gate `pay` once for each means. */
export function listWays(visit: Visit): Way[] {
  const ways = WALLET_IDS.flatMap((means): Way[] => {
    const kind = askWay(visit, means);
    return kind === 'nothing' ? [] : [{ means, kind, name: WALLETS[means].name, href: addressOf(visit, means, kind), hidden: kind === 'under-more' }];
  });
  const friend = askWay(visit, 'friend');
  if (friend === 'nothing') return ways;
  return [...ways, { means: 'friend', kind: friend, name: { en: 'Ask a friend to pay', zh: '请好友代付' }, href: friendAddress(visit), hidden: friend === 'under-more' }];
}

/** Asks the gate `pay` about one means for this order. Whose account is in the trial is asked of whoever stands there, and not of whoever ordered. */
export function askWay({ options, merchant, app, order }: Visit, means: Means): TreatmentKind<'pay'> {
  return options.rules.decide({ gate: 'pay', app, means, merchant, goods: goodsOf(options, order) }).kind as TreatmentKind<'pay'>;
}

function goodsOf({ seed }: Visit['options'], { item }: Visit['order']): Goods {
  return seed.items.find(({ id }) => id === item)?.inTrial ? 'in-trial' : 'others';
}

function addressOf({ order }: Visit, means: WalletId, kind: TreatmentKind<'pay'>): string {
  const door = { 'qr-album': 'code', 'qr-camera': 'code', 'open-in-browser': 'elsewhere' } as const;
  return formatAddress(`/order/${order.id}/${(door as Readonly<Record<string, string>>)[kind] ?? 'jump'}`, { means });
}

/** Whether a treatment leads straight into the wallet. */
export function isJump(kind: TreatmentKind<'pay'>): boolean {
  return kind === 'jump' || kind === 'no-guarantee' || kind === 'under-more';
}

/** The jump into a wallet, with a bill made out when it is pressed: one that a cashier left open for hours is not too old. */
export function addressJump(visit: Visit, means: WalletId, kind: TreatmentKind<'pay'>): string {
  const back = visit.wayBack(visit.order, visit.app);
  return writeTicket(WALLETS[means].jump, { ...ticketOf(visit), guaranteed: kind !== 'no-guarantee', ...(back !== undefined && { back }) });
}

/** What every ticket of an order says, by whatever way it travels. `issued`: when it was made out, where that was before now. */
export function ticketOf({ merchant, order, app, options }: Visit, issued = options.clock()): Parameters<typeof writeTicket>[1] {
  return { merchant, order: order.id, amount: order.amount, goods: goodsOf(options, order), app, issued, guaranteed: true };
}

/** The jump into the chat with a card that asks a friend to settle the bill. */
function friendAddress({ options, order, locale, merchant }: Visit): string {
  const item = options.seed.items.find(({ id }) => id === order.item);
  const site = options.origins[merchant === 'partner' ? 'partner-site' : 'shop-site'];
  return formatAddress('chatapp://share', {
    surface: 'direct',
    title: locale.say('Please pay for this: ', '请帮我付款：') + clip(item ? locale.read(item.title) : ''),
    address: `${site}/order/${order.id}/pay`,
    price: formatPrice(order.amount),
  });
}
