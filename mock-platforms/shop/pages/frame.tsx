import type { VNode } from 'preact';
import type { Item } from '../../platform.ts';
import { clip } from '../../ui/clip.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Locale } from '../../ui/locale.ts';
import { formatPrice } from '../../ui/format-price.ts';
import { SearchBar as SharedSearchBar } from '../../ui/search-bar.tsx';
import { TabBar as SharedTabBar } from '../../ui/tab-bar.tsx';
import type { Tab } from '../../ui/tab-bar.tsx';
import { itemAddress, pictureAddress } from '../routes.ts';

/** The head of a list. */
export function SearchBar(props: { locale: Locale; query?: string; back?: string; scan?: string }): VNode {
  return <SharedSearchBar {...props} hint={{ en: 'What do you need?', zh: '想找点什么？' }} />;
}

/** The head of a screen that is not a list. */
export function Header({ locale, title, back }: { locale: Locale; title: string; back: string }): VNode {
  return (
    <header class="header">
      <a class="header-back" href={back} aria-label={locale.say('Back', '返回')}>
        <Icon name="back" />
      </a>
      <p class="header-title">
        <bdi>{clip(title)}</bdi>
      </p>
      <div class="header-end" />
    </header>
  );
}

/** Items as tiles; a tile is one link named by title and price. */
export function ItemGrid({ locale, items }: { locale: Locale; items: readonly Item[] }): VNode {
  return (
    <ul class="grid">
      {items.map((item) => (
        <li key={item.id}>
          <a class="tile" href={itemAddress(item.id)}>
            <img class="tile-picture" src={pictureAddress(item.id)} alt="" width="180" height="180" />
            <bdi class="tile-title">{clip(locale.read(item.title))}</bdi> <span class="tile-price">{formatPrice(item.price)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const TABS: readonly Tab[] = [
  { href: '/', icon: 'home', en: 'Home', zh: '首页' },
  { href: '/cart', icon: 'cart', en: 'Cart', zh: '购物车' },
];

/** The two doors of the app. */
export function TabBar(props: { locale: Locale; current: string }): VNode {
  return <SharedTabBar {...props} tabs={TABS} />;
}

/** Picture, title, price and a few lines on an item. */
export function ItemFace({ locale, item }: { locale: Locale; item: Item }): VNode {
  const title = clip(locale.read(item.title));
  return (
    <>
      <img class="item-picture" src={pictureAddress(item.id)} alt={locale.say(`Picture of ${title}`, `${title}的图片`)} width="390" height="390" />
      <div class="item-words">
        <p class="item-price">{formatPrice(item.price)}</p>
        <h1 class="item-title">
          <bdi>{title}</bdi>
        </h1>
        {item.givenBy === undefined ? <Delivery locale={locale} item={item} /> : <p class="quiet">{locale.say('Yours to give: whoever claims it first has it.', '由你送出：谁先领取就归谁。')}</p>}
      </div>
    </>
  );
}

/** How goods come, and what they are called for. */
function Delivery({ locale, item }: { locale: Locale; item: Item }): VNode {
  return (
    <>
      <p class="quiet">{locale.say('Sent within two days, free of charge. Taken back for seven days.', '两天内发货，全国包邮，七天无理由退换。')}</p>
      <p class="quiet">
        {locale.say('Item number', '商品编号')} <bdi>{item.id}</bdi>
      </p>
    </>
  );
}
