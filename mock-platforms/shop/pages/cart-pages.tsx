import type { VNode } from 'preact';
import type { Item } from '../../platform.ts';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { formatPrice } from '../../ui/format-price.ts';
import type { Locale } from '../../ui/locale.ts';
import { Screen } from '../../ui/modal.tsx';
import { ShareAction } from '../../ui/sharing/share-action.tsx';
import type { Scene } from '../scene.ts';
import type { ShopWare } from '../wares.ts';
import { ItemGrid, SearchBar, TabBar } from './frame.tsx';

export interface CartPageProps {
  readonly scene: Scene;
  readonly items: readonly Item[];
  /** Where it is shared; nowhere while it is empty. */
  readonly share: string | undefined;
  readonly modal?: VNode | undefined;
  readonly scripts?: readonly string[];
}

/** What a person has put aside, or what stands under a sheet about it. */
export function CartPage({ scene, items, share, modal, scripts = [] }: CartPageProps): VNode {
  const { locale } = scene;
  const title = locale.say('Cart', '购物车');
  return (
    <Document locale={locale} title={title} theme="shop" scripts={scripts}>
      <Screen modal={modal}>
        <SearchBar locale={locale} />
        <main class="content">
          <h1 class="feed-title">{title}</h1>
          {items.length === 0 && <p class="quiet quiet-page">{locale.say('Nothing in it yet.', '还没有商品。')}</p>}
          <ItemGrid locale={locale} items={items} />
        </main>
        {share !== undefined && (
          <footer class="actions">
            <ShareAction locale={locale} href={share} />
          </footer>
        )}
        <TabBar locale={locale} current="/cart" />
      </Screen>
    </Document>
  );
}

/** What is in a cart that somebody shared. */
export function SharedCart({ locale, cart: { title, items, price = 0 } }: { locale: Locale; cart: ShopWare }): VNode {
  return (
    <main class="content">
      <h1 class="feed-title">{clip(locale.read(title))}</h1>
      <p class="quiet cart-sum">
        {locale.say('Together', '合计')} {formatPrice(price)}
      </p>
      <ItemGrid locale={locale} items={items} />
    </main>
  );
}

/** A cart that somebody shared, in the app. */
export function SharedCartPage({ scene, cart }: { scene: Scene; cart: ShopWare }): VNode {
  const { locale } = scene;
  return (
    <Document locale={locale} title={locale.read(cart.title)} theme="shop">
      <div class="screen">
        <SearchBar locale={locale} back="/" />
        <SharedCart locale={locale} cart={cart} />
        <TabBar locale={locale} current="/carts" />
      </div>
    </Document>
  );
}
