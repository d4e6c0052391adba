import type { ComponentChildren, VNode } from 'preact';
import type { WalletId } from '../../../src/regimes/vocabulary.ts';
import { clip } from '../clip.ts';
import { Document } from '../document.tsx';
import { formatPrice } from '../format-price.ts';
import { Header } from '../header.tsx';
import type { Visit } from './checkout-routes.tsx';
import type { Way } from './list-ways.ts';
import { WALLETS } from './list-ways.ts';

/** A screen of the counter: what is to be paid stands on all of them. */
function CounterPage({ visit, title, back, children }: { visit: Visit; title: string; back: string; children: ComponentChildren }): VNode {
  const { locale, theme, web, order, options } = visit;
  const item = options.seed.items.find(({ id }) => id === order.item);
  return (
    <Document locale={locale} title={title} theme={theme} web={web}>
      <div class="screen">
        <Header locale={locale} title={title} back={back} />
        <main class="content">
          <div class="bill">
            <p class="bill-amount">{formatPrice(order.amount)}</p>
            <p class="quiet">
              <bdi>{clip(item ? locale.read(item.title) : '')}</bdi>
            </p>
            <p class="quiet">
              {locale.say('Order', '订单')} <bdi>{order.id}</bdi>
            </p>
          </div>
          {children}
        </main>
      </div>
    </Document>
  );
}

/** The way to the order, for whoever paid and was not brought back. */
function HavePaid({ visit: { locale, order } }: { visit: Visit }): VNode {
  return (
    <p class="quiet quiet-page">
      <a class="live" href={`/order/${order.id}`}>
        {locale.say('I have paid', '我已付款')}
      </a>
    </p>
  );
}

/** The cashier: by what a bill can be paid here. `more`: with what the first page leaves out. */
export function CashierPage({ visit, ways, more }: { visit: Visit; ways: readonly Way[]; more: boolean }): VNode {
  const { locale, order } = visit;
  const { say } = locale;
  const here = `/order/${encodeURIComponent(order.id)}`;
  return (
    <CounterPage visit={visit} title={more ? say('More payment methods', '更多支付方式') : say('Choose how to pay', '选择支付方式')} back={more ? `${here}/pay` : here}>
      <ul class="rows" aria-label={say('Payment methods', '支付方式')}>
        {ways.filter(({ hidden }) => more || !hidden).map((way) => (
          <li key={way.means}>
            <a class="row" href={way.href}>
              <span class="row-words">{locale.read(way.name)}</span>
              {way.kind === 'no-guarantee' && <span class="quiet">{say('without guarantee', '不支持担保交易')}</span>}
            </a>
          </li>
        ))}
        {!more && (
          <li>
            <a class="row" href={`${here}/pay/more`}>
              <span class="row-words">{say('More payment methods', '更多支付方式')}</span>
            </a>
          </li>
        )}
      </ul>
      <HavePaid visit={visit} />
    </CounterPage>
  );
}

/** The code that a wallet is to read. */
export function CodePage({ visit, wallet }: { visit: Visit; wallet: WalletId }): VNode {
  const { locale, order, options } = visit;
  const { say } = locale;
  const name = locale.read(WALLETS[wallet].name);
  return (
    <CounterPage visit={visit} title={say('Payment code', '付款码')} back={`/order/${order.id}/pay`}>
      <img class="code-picture" src={`/order/${order.id}/code.png?means=${wallet}&drawn=${options.clock()}`} alt={say('Payment code', '付款二维码')} width="296" height="296" />
      <p class="code-hint">{say(`Let the scanner of ${name} read this code.`, `请用${name}的扫一扫读取此码。`)}</p>
      <HavePaid visit={visit} />
    </CounterPage>
  );
}

/** What a page inside the chat says of a wallet that it may not open; in a browser the wallet's own way stands here. */
export function ElsewherePage({ visit, wallet, way }: { visit: Visit; wallet: WalletId; way: string | undefined }): VNode {
  const { locale, order } = visit;
  const { say } = locale;
  const name = locale.read(WALLETS[wallet].name);
  return (
    <CounterPage visit={visit} title={say(`Pay with ${name}`, `用${name}付款`)} back={`/order/${order.id}/pay`}>
      {way === undefined ? (
        <p class="code-hint">{say('To finish paying, use the menu at the top right and open this page in a browser.', '请点右上角菜单，到浏览器里打开本页完成支付。')}</p>
      ) : (
        <p class="bill-way">
          <a class="button" href={way}>
            {name}
          </a>
        </p>
      )}
      <HavePaid visit={visit} />
    </CounterPage>
  );
}

/** An order: paid or waiting. */
export function OrderPage({ visit }: { visit: Visit }): VNode {
  const { locale, order } = visit;
  const { say } = locale;
  const [payment] = order.payments;
  if (!payment) {
    return (
      <CounterPage visit={visit} title={say('Not paid yet', '等待付款')} back="/">
        <p class="code-hint">{say('No payment has reached us for this order.', '这个订单还没有收到付款。')}</p>
        <p class="bill-way">
          <a class="button" href={`/order/${order.id}/pay`}>
            {say('Pay for the order', '去付款')}
          </a>
        </p>
      </CounterPage>
    );
  }
  const wallet = Object.entries(WALLETS).find(([id]) => id === payment.means)?.[1];
  return (
    <CounterPage visit={visit} title={say('Order paid', '订单已付款')} back="/">
      <p class="code-hint">
        {say('Paid with ', '付款方式：')}
        {wallet ? locale.read(wallet.name) : payment.means}
      </p>
      <p class="code-hint">
        {payment.guaranteed
          ? say('The money waits until the goods have arrived.', '担保交易：确认收货后才打款给卖家。')
          : say('The seller has the money already; nothing guarantees the goods.', '货款已直接付给卖家，没有担保。')}
      </p>
    </CounterPage>
  );
}
