import type { Express, Request, Response } from 'express';
import type { AppId, MerchantId, WalletId } from '../../../src/regimes/vocabulary.ts';
import type { HostRole, PlatformOptions } from '../../platform.ts';
import { readChoice, readField } from '../fields.ts';
import { sendPage } from '../host.tsx';
import { readLocale } from '../locale.ts';
import type { Locale } from '../locale.ts';
import type { DocumentProps } from '../document.tsx';
import { CashierPage, CodePage, ElsewherePage, OrderPage } from './checkout-pages.tsx';
import { drawTicketCode } from './draw-code.ts';
import { addressJump, askWay, isJump, listWays, WALLETS, WALLET_IDS } from './list-ways.ts';
import { settleOrder } from './orders.ts';
import type { Order } from './orders.ts';
import { readNotice } from './ticket.ts';

/** A shop's counter on one of its hosts. */
export interface Counter {
  readonly options: PlatformOptions;
  readonly merchant: MerchantId;
  readonly role: HostRole;
  readonly theme: DocumentProps['theme'];
  /** A site that anybody may visit, and not an app whose people are known. */
  readonly web: boolean;
  readonly orders: Order[];
  /** Whether this request may see an order. */
  readonly mayEnter: (request: Request, order: Order) => boolean;
  /** Where someone is sent who may not. */
  readonly door: string;
  /** The app that a request comes from. */
  readonly comesFrom: (request: Request) => AppId;
  /** Custom-scheme address that brings a payer back to an order in an app; none where nothing can. */
  readonly wayBack: (order: Order, app: AppId) => string | undefined;
}

/** One visit to a counter: whose order, in which language, from where. */
export interface Visit extends Counter {
  readonly order: Order;
  readonly locale: Locale;
  readonly app: AppId;
}

/** Adds a counter's ways: the order, the cashier, the codes, and the door by which wallets tell that a bill is paid. */
export function addCheckoutRoutes(app: Express, counter: Counter): void {
  const { options } = counter;
  const visit = (path: string, answer: (visit: Visit, request: Request, response: Response, next: () => void) => void | Promise<void>): void => {
    app.get(path, (request, response, next) => {
      const order = counter.orders.find(({ id }) => id === readField(request.params, 'id'));
      if (!order) return next();
      if (!counter.mayEnter(request, order)) return response.redirect(303, counter.door);
      return answer({ ...counter, merchant: sellerOf(order, counter), order, locale: readLocale(request), app: counter.comesFrom(request) }, request, response, next);
    });
  };

  visit('/order/:id', (scene, _request, response) => sendPage(response, <OrderPage visit={scene} />));
  for (const [path, more] of [['/order/:id/pay', false], ['/order/:id/pay/more', true]] as const) {
    visit(path, (scene, _request, response) => {
      if (scene.order.payments.length > 0) return response.redirect(303, `/order/${scene.order.id}`);
      sendPage(response, <CashierPage visit={scene} ways={listWays(scene)} more={more} />);
    });
  }
  visit('/order/:id/jump', (scene, request, response, next) => {
    const wallet = readWallet(request);
    if (!wallet) return next();
    if (scene.order.payments.length > 0) return response.redirect(303, `/order/${scene.order.id}`);
    const kind = askWay(scene, wallet);
    response.redirect(303, isJump(kind) ? addressJump(scene, wallet, kind) : `/order/${scene.order.id}/pay`);
  });
  visit('/order/:id/code', (scene, request, response, next) => {
    const wallet = readWallet(request);
    if (!wallet) return next();
    const way = listWays(scene).find(({ means }) => means === wallet);
    if (way?.kind !== 'qr-album' && way?.kind !== 'qr-camera') return response.redirect(303, `/order/${scene.order.id}/pay`);
    sendPage(response, <CodePage visit={scene} wallet={wallet} />);
  });
  visit('/order/:id/code.png', async (scene, request, response, next) => {
    const wallet = readWallet(request);
    if (!wallet) return next();
    response.type('image/png').send(await drawTicketCode(scene, wallet, readIssued(request, scene.order, options.clock())));
  });
  visit('/order/:id/elsewhere', (scene, request, response, next) => {
    const wallet = readWallet(request);
    if (!wallet) return next();
    // Whoever carried this address to a browser finds the wallet's own way there.
    const way = listWays(scene).find(({ means }) => means === wallet);
    sendPage(response, <ElsewherePage visit={scene} wallet={wallet} way={way?.kind === 'open-in-browser' ? undefined : way?.href} />);
  });

  app.get('/order/:id/notice', (request, response, next) => {
    const notice = readNotice(request.query);
    const next303 = readField(request.query, 'next');
    const isWallet = WALLET_IDS.some((id) => next303.startsWith(`${options.origins[WALLETS[id].role]}/`));
    if (!notice || notice.order !== readField(request.params, 'id') || !isWallet) return next();
    settleOrder(counter.orders, notice, options.clock());
    response.redirect(303, next303);
  });
}

/** Who is to be paid: a store inside the shop has its bills at the shop's counter. */
function sellerOf({ item }: Order, { merchant, options }: Counter): MerchantId {
  return options.seed.items.find(({ id }) => id === item)?.soldBy ?? merchant;
}

/** When the page was drawn that shows a code: after its order was opened, and not in a time to come. */
function readIssued(request: Request, { at }: Order, now: number): number {
  const drawn = Number(readField(request.query, 'drawn'));
  return Number.isSafeInteger(drawn) && drawn >= at && drawn <= now ? drawn : now;
}

function readWallet(request: Request): WalletId | undefined {
  return readChoice(readField(request.query, 'means'), WALLET_IDS);
}
