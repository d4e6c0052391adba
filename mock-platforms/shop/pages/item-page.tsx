import type { VNode } from 'preact';
import type { Item } from '../../platform.ts';
import { Document } from '../../ui/document.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Screen } from '../../ui/modal.tsx';
import { ShareAction } from '../../ui/sharing/share-action.tsx';
import { itemAddress } from '../routes.ts';
import type { AppScene } from '../scene.ts';
import { GiftActions } from './gift-pages.tsx';
import { Header, ItemFace } from './frame.tsx';
import { BuyForm } from '../../ui/checkout/buy-form.tsx';

export interface ItemPageProps {
  readonly scene: AppScene;
  readonly item: Item;
  readonly added?: boolean;
  readonly modal?: VNode;
  readonly scripts?: readonly string[];
}

/** An item in the app, or what stands under a sheet about it. */
export function ItemPage({ scene, item, added = false, modal, scripts = [] }: ItemPageProps): VNode {
  const { locale } = scene;
  const { say } = locale;
  const address = itemAddress(item.id);
  const [clerk] = scene.options.seed.clerks ?? [];
  return (
    <Document locale={locale} title={locale.read(item.title)} theme="shop" scripts={scripts}>
      <Screen modal={modal}>
        <Header locale={locale} title={say('Item', '商品详情')} back="/" />
        <main class="content">
          {added && (
            <p class="told" role="status">
              {say('Added to cart', '已加入购物车')}
            </p>
          )}
          <ItemFace locale={locale} item={item} />
        </main>
        {item.givenBy !== undefined ? (
          <GiftActions locale={locale} item={item} />
        ) : (
          <footer class="actions">
            <ShareAction locale={locale} href={`${address}/share`} />
            {clerk && (
              <a class="action" href={`/support/${encodeURIComponent(clerk.id)}`}>
                <Icon name="chats" />
                <span>{say('Support', '客服')}</span>
              </a>
            )}
            <a class="action" href="/cart">
              <Icon name="cart" />
              <span>{say('Cart', '购物车')}</span>
            </a>
            <form method="post" action="/cart">
              <input type="hidden" name="item" value={item.id} />
              <button class="button" type="submit">
                {say('Add to cart', '加入购物车')}
              </button>
            </form>
            <BuyForm locale={locale} item={item} />
          </footer>
        )}
      </Screen>
    </Document>
  );
}
