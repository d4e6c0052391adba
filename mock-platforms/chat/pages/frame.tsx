import type { ComponentChildren, VNode } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { clip } from '../../ui/clip.ts';
import type { Locale } from '../../ui/locale.ts';

/** The bar at the head of a screen, with the way back where there is one. */
export function Header({ locale, title, back, children }: { locale: Locale; title: string; back?: string; children?: ComponentChildren }): VNode {
  return (
    <header class="header">
      {back && (
        <a class="header-back" href={back} aria-label={locale.say('Back', '返回')}>
          <Icon name="back" />
        </a>
      )}
      <h1 class="header-title">
        <bdi>{clip(title)}</bdi>
      </h1>
      <div class="header-end">{children}</div>
    </header>
  );
}

const TABS: readonly { href: string; icon: IconName; en: string; zh: string }[] = [
  { href: '/', icon: 'chats', en: 'Chats', zh: '聊天' },
  { href: '/contacts', icon: 'contacts', en: 'Contacts', zh: '通讯录' },
  { href: '/discover', icon: 'discover', en: 'Discover', zh: '发现' },
  { href: '/me', icon: 'me', en: 'Me', zh: '我' },
];

/** The four doors of the app. */
export function TabBar({ locale, current }: { locale: Locale; current: string }): VNode {
  return (
    <nav class="tabs" aria-label={locale.say('Sections', '栏目')}>
      {TABS.map(({ href, icon, en, zh }) => (
        <a key={href} class="tab" href={href} aria-current={href === current ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{locale.say(en, zh)}</span>
        </a>
      ))}
    </nav>
  );
}
