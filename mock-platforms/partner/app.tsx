import type { VNode } from 'preact';
import type { Item, Platform, PlatformOptions, RunningPlatform } from '../platform.ts';
import { addCheckoutRoutes } from '../ui/checkout/checkout-routes.tsx';
import type { Counter } from '../ui/checkout/checkout-routes.tsx';
import { askOrders, openOrder } from '../ui/checkout/orders.ts';
import type { Order } from '../ui/checkout/orders.ts';
import { clip } from '../ui/clip.ts';
import { Document } from '../ui/document.tsx';
import { readField } from '../ui/fields.ts';
import { comesFrom } from '../ui/comes-from.ts';
import { createHost, listFormTargets, sendPage } from '../ui/host.tsx';
import { readLocale } from '../ui/locale.ts';
import type { Locale } from '../ui/locale.ts';
import { BuyForm } from '../ui/checkout/buy-form.tsx';
import { formatPrice } from '../ui/format-price.ts';

interface PartnerState {
  orders: Order[];
}

/** A partner's shop inside the chat: it sells to whoever comes, and knows people by the wallet that pays. */
function createApp(options: PlatformOptions): RunningPlatform {
  const state: PartnerState = { orders: [] };
  const items = (): readonly Item[] => options.seed.items.filter(({ soldBy }) => soldBy === 'partner');
  const counter: Counter = {
    options,
    merchant: 'partner',
    role: 'partner-site',
    theme: 'partner',
    web: true,
    get orders() {
      return state.orders;
    },
    mayEnter: () => true,
    door: '/',
    comesFrom,
    wayBack: ({ id }, app) => (app === 'chat' ? `chatapp://open?address=${encodeURIComponent(`${options.origins['partner-site']}/order/${id}`)}` : undefined),
  };
  return {
    hosts: {
      'partner-site': createHost({ role: 'partner-site', theme: 'partner', formSchemes: listFormTargets(options) }, (app) => {
        app.get('/', (request, response) => sendPage(response, <PartnerPage locale={readLocale(request)} items={items()} />));
        app.post('/buy', (request, response, next) => {
          const item = items().find(({ id }) => id === readField(request.body, 'item'));
          if (!item) return next();
          response.redirect(303, `/order/${openOrder(state.orders, item, '', options.clock()).id}/pay`);
        });
        addCheckoutRoutes(app, counter);
      }),
    },
    snapshot: () => structuredClone(state),
    restore: (saved) => void Object.assign(state, structuredClone(saved) as PartnerState),
    ask: (question, args) => askOrders(state.orders, question, args),
  };
}

/** What there is to buy, each with its button. */
function PartnerPage({ locale, items }: { locale: Locale; items: readonly Item[] }): VNode {
  const { say, read } = locale;
  const title = say('Gantry tickets', '戏台票务');
  return (
    <Document locale={locale} title={title} theme="partner" web>
      <main class="content">
        <h1 class="store-title">{title}</h1>
        <ul class="rows">
          {items.map((item) => (
            <li key={item.id} class="row" aria-label={clip(read(item.title))}>
              <span class="row-words">
                <bdi>{clip(read(item.title))}</bdi> <span class="tile-price">{formatPrice(item.price)}</span>
              </span>
              <BuyForm locale={locale} item={item} small />
            </li>
          ))}
        </ul>
      </main>
    </Document>
  );
}

export const partner: Platform = { id: 'partner', createApp };
