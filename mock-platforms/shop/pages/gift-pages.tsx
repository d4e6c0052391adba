import type { ComponentChildren, VNode } from 'preact';
import type { Item } from '../../platform.ts';
import { clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { Locale } from '../../ui/locale.ts';
import { itemAddress, pictureAddress } from '../routes.ts';
import type { Scene } from '../scene.ts';

/** What its giver can do with a gift. */
export function GiftActions({ locale, item }: { locale: Locale; item: Item }): VNode {
  return (
    <footer class="actions">
      <form method="post" action={`${itemAddress(item.id)}/give`}>
        <button class="button" type="submit">
          {locale.say('Share it with a friend', '分享给朋友')}
        </button>
      </form>
    </footer>
  );
}

/** The frame of every page about a gift: what it is, and what is to be said or done. */
function GiftFrame({ locale, item, title, mark, children }: { locale: Locale; item: Item; title: string; mark?: IconName; children?: ComponentChildren }): VNode {
  return (
    <Document locale={locale} title={locale.read(item.title)} theme="shop" web>
      <main class="message">
        {mark ? (
          <span class="message-mark message-mark-stop">
            <Icon name={mark} />
          </span>
        ) : (
          <img class="gift-picture" src={pictureAddress(item.id)} alt="" width="160" height="160" />
        )}
        <h1>{title}</h1>
        <p class="message-text">
          <bdi>{clip(locale.read(item.title))}</bdi>
        </p>
        {children}
      </main>
    </Document>
  );
}

/** A gift that waits for whoever comes. */
export function GiftPage({ scene: { locale, options }, item }: { scene: Scene; item: Item }): VNode {
  const giver = options.seed.people.find(({ id }) => id === item.givenBy);
  const name = clip(giver ? locale.read(giver.name) : '');
  return (
    <GiftFrame locale={locale} item={item} title={locale.say(`From ${name}`, `${name}送你的`)}>
      <form method="post" action="/claim">
        <input type="hidden" name="item" value={item.id} />
        <button class="button" type="submit">
          {locale.say('Claim', '领取')}
        </button>
      </form>
    </GiftFrame>
  );
}

/** It is theirs now. */
export function ClaimedPage({ locale, item }: { locale: Locale; item: Item }): VNode {
  return <GiftFrame locale={locale} item={item} title={locale.say('It is yours', '已收下')} />;
}

/** A gift that cannot be had, or not any more. */
export function ClosedGiftPage({ locale, item, why }: { locale: Locale; item: Item; why: 'expired' | 'taken' | 'refused' }): VNode {
  const { say } = locale;
  const titles = { expired: say('Too late', '来晚了'), taken: say('Somebody was faster', '已经被别人收下'), refused: say('This cannot be opened here', '这里打不开') };
  return (
    <GiftFrame locale={locale} item={item} title={titles[why]} mark="stop">
      {why === 'expired' && <p class="quiet">{say('The time to take it is over.', '收下它的时间已经过了。')}</p>}
    </GiftFrame>
  );
}
