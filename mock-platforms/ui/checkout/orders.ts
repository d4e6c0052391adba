import type { Item } from '../../platform.ts';
import type { PaidNotice } from './ticket.ts';

/** How a bill was settled. */
export interface Settled {
  /** Id of the person whose wallet paid. */
  readonly by: string;
  readonly means: string;
  readonly amount: number;
  /** Whether the money waits until the goods are there. */
  readonly guaranteed: boolean;
  readonly at: number;
}

/** Something that a person bought, paid or not: plain data. */
export interface Order {
  readonly id: string;
  readonly item: string;
  /** Id of the person; empty for a guest. */
  readonly buyer: string;
  readonly amount: number;
  readonly at: number;
  payments: Settled[];
}

/** Opens an order, or finds the one that the same buyer left unpaid: pressing twice buys once. */
export function openOrder(orders: Order[], item: Item, buyer: string, at: number): Order {
  const open = orders.find((order) => order.buyer === buyer && order.item === item.id && order.payments.length === 0);
  if (open) return open;
  const order: Order = { id: String(orders.length + 1), item: item.id, buyer, amount: item.price, at, payments: [] };
  orders.push(order);
  return order;
}

/** Books what a wallet tells; a bill that is settled already stays as it is, and a wrong amount settles none. */
export function settleOrder(orders: readonly Order[], notice: PaidNotice, at: number): void {
  const order = orders.find(({ id }) => id === notice.order);
  if (!order || order.payments.length > 0 || order.amount !== notice.amount) return;
  const { payer, means, amount, guaranteed } = notice;
  order.payments.push({ by: payer, means, amount, guaranteed, at });
}

/**
 * `order-paid` {order, by?}: whether it is paid, once, at its amount, and by that person. `guaranteed` {order}: whether
 * the money waits until the goods are there. `means` {order}: what it was paid by.
 * @throws on an unknown question
 */
export function askOrders(orders: readonly Order[], question: string, args: Readonly<Record<string, string>>): unknown {
  const order = orders.find(({ id }) => id === args['order']);
  const [payment, second] = order?.payments ?? [];
  switch (question) {
    case 'order-paid':
      return order !== undefined && payment !== undefined && second === undefined && payment.amount === order.amount && (args['by'] === undefined || payment.by === args['by']);
    case 'guaranteed':
      return payment?.guaranteed === true;
    case 'means':
      return payment?.means ?? '';
    default:
      throw new Error(`Failed to ask about orders: unknown question "${question}". Use one of: order-paid, guaranteed, means.`);
  }
}
