import type { VNode } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon.tsx';
import type { Locale } from '../../ui/locale.ts';

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
