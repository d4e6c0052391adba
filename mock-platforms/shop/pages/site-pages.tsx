import type { VNode } from 'preact';
import { Document } from '../../ui/document.tsx';
import { BrowserOverlay } from '../../ui/landing/landing-pages.tsx';
import { Screen } from '../../ui/modal.tsx';
import { SCHEME, STORE_ADDRESS } from '../routes.ts';
import type { Scene } from '../scene.ts';
import { listItems } from '../state.ts';
import { siteAddress, type ShopWare } from '../wares.ts';
import { SharedCart } from './cart-pages.tsx';
import { ItemFace, ItemGrid, SearchBar } from './frame.tsx';
import { BuyForm } from '../../ui/checkout/buy-form.tsx';

/** The site's home, for whoever comes. */
export function SiteHomePage({ scene }: { scene: Scene }): VNode {
  const { locale, options } = scene;
  return (
    <Document locale={locale} title={locale.say('Pedlar', '货郎')} theme="shop" web>
      <div class="screen">
        <SearchBar locale={locale} />
        <main class="content">
          <h1 class="feed-title">{locale.say('Pedlar on the web', '货郎网页版')}</h1>
          <ItemGrid locale={locale} items={listItems(options.seed)} />
        </main>
      </div>
    </Document>
  );
}

/** The page that a shared link leads to: an item, or a cart. `covered`: the visitor is told to open it in a browser instead. `advertised`: an advertisement led here, and the way into the app says so too. */
export function SiteWarePage({ scene, ware, covered, advertised = false }: { scene: Scene; ware: ShopWare; covered: boolean; advertised?: boolean }): VNode {
  const { locale, options } = scene;
  const { title, path, picture, price, items } = ware;
  const facts = { kind: 'product', title: locale.read(title), address: siteAddress(options, ware), picture: `${options.origins['shop-site']}${picture}`, ...(price !== undefined && { price }) } as const;
  const [item] = path.startsWith('/item/') ? items : [];
  return (
    <Document locale={locale} title={locale.read(title)} theme="shop" web facts={facts}>
      <Screen modal={covered ? <BrowserOverlay locale={locale} /> : undefined}>
        <SearchBar locale={locale} />
        {item ? (
          <main class="content">
            <ItemFace locale={locale} item={item} />
          </main>
        ) : (
          <SharedCart locale={locale} cart={ware} />
        )}
        <footer class="actions">
          {item && <BuyForm locale={locale} item={item} />}
          <a class="button" href={`${SCHEME}:/${path}${advertised ? '?ad=1' : ''}`}>
            {locale.say('Open in the app', '打开货郎App')}
          </a>
          <a class="button" href={STORE_ADDRESS}>
            {locale.say('Get the app', '下载App')}
          </a>
        </footer>
      </Screen>
    </Document>
  );
}
