import type { VNode } from 'preact';
import { Document } from '../../ui/document.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Modal, Screen } from '../../ui/modal.tsx';
import { SCHEME, STORE_ADDRESS } from '../routes.ts';
import type { Locale } from '../../ui/locale.ts';
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

/** What covers the item for a visitor who is to come back in a browser; it points at the menu of the web view. */
function BrowserOverlay({ locale }: { locale: Locale }): VNode {
  const title = locale.say('Use a browser', '请用浏览器');
  return (
    <Modal role="dialog" label={title} shape="sheet">
      <h2>{title}</h2>
      <p>{locale.say('Open in browser: press the menu in the top right corner.', '在浏览器中打开：请点右上角的菜单。')}</p>
    </Modal>
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

/** Where a visitor is led who is to use the app instead. It knows no item, and nothing but the store leads on. */
export function DownloadPage({ locale }: { locale: Locale }): VNode {
  const { say } = locale;
  const title = say('Get the app', '下载货郎App');
  return (
    <Document locale={locale} title={title} theme="shop" web>
      <main class="message">
        <svg class="download-mark" viewBox="0 0 60 60" aria-hidden="true" focusable="false">
          <rect width="60" height="60" rx="14" fill="#f07a1c" />
          <text x="30" y="41" text-anchor="middle" font-size="32">
            🧺
          </text>
        </svg>
        <h1>{title}</h1>
        <p class="message-text">{say('Pedlar is best in its own app: everything you are looking for, and more.', '货郎在自己的App里最好逛：想找的都在，还有更多。')}</p>
        <a class="button" href={STORE_ADDRESS}>
          {say('Get the app', '下载App')}
        </a>
      </main>
    </Document>
  );
}

/** What a visitor sees whom the shop does not serve; no way leads on. */
export function RefusedPage({ scene: { locale } }: { scene: Scene }): VNode {
  const title = locale.say('This page is not served to visitors from there', '本页不向来自那里的访客开放');
  return (
    <Document locale={locale} title={title} theme="shop" web>
      <div class="message" role="alertdialog" aria-modal="true" aria-label={title}>
        <span class="message-mark message-mark-stop">
          <Icon name="stop" />
        </span>
        <h1>{title}</h1>
        <p class="message-text">{locale.say('Pedlar has closed this way in.', '货郎关闭了这条进店的路。')}</p>
      </div>
    </Document>
  );
}

/** What a visitor sees who is to come in the chat's client; no way leads on. */
export function ChatOnlyPage({ locale }: { locale: Locale }): VNode {
  const title = locale.say('Please use Dovecote', '请在鸽笼里打开');
  return (
    <Document locale={locale} title={title} theme="shop" web>
      <div class="message" role="alertdialog" aria-modal="true" aria-label={title}>
        <span class="message-mark message-mark-warning">
          <Icon name="warning" />
        </span>
        <h1>{title}</h1>
        <p class="message-text">{locale.say('This page is shown in the Dovecote client only.', '本页只在鸽笼客户端里显示。')}</p>
      </div>
    </Document>
  );
}
