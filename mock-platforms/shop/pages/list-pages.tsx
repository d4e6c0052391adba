import type { VNode } from 'preact';
import type { Item } from '../../platform.ts';
import { Document } from '../../ui/document.tsx';
import type { Scene } from '../scene.ts';
import { ItemGrid, SearchBar, TabBar } from './frame.tsx';

/** What a search found, in the app or on the site. */
export function SearchPage({ scene, query, items, inApp }: { scene: Scene; query: string; items: readonly Item[]; inApp: boolean }): VNode {
  const { locale } = scene;
  return (
    <Document locale={locale} title={locale.say('Search', '搜索')} theme="shop">
      <div class="screen">
        <SearchBar locale={locale} query={query} back="/" />
        <main class="content">
          <h1 class="feed-title">{items.length > 0 ? locale.say('Found', '搜索结果') : locale.say('Nothing found', '没有找到')}</h1>
          <ItemGrid locale={locale} items={items} />
        </main>
        {inApp && <TabBar locale={locale} current="/search" />}
      </div>
    </Document>
  );
}

/** What stands where a search would answer, once the shop has closed it. */
export function SearchClosedPage({ scene: { locale }, inApp }: { scene: Scene; inApp: boolean }): VNode {
  const title = locale.say('Closed for now', '暂停使用');
  return (
    <Document locale={locale} title={title} theme="shop">
      <div class="screen">
        <SearchBar locale={locale} back="/" />
        <main class="content">
          <h1 class="feed-title">{title}</h1>
          <p class="quiet quiet-page">{locale.say('Pedlar answers no searches at present.', '货郎目前不提供站内搜寻。')}</p>
        </main>
        {inApp && <TabBar locale={locale} current="/search" />}
      </div>
    </Document>
  );
}
