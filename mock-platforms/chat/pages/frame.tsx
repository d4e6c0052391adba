import type { VNode } from 'preact';
import type { Locale } from '../../ui/locale.ts';
import { TabBar as SharedTabBar } from '../../ui/tab-bar.tsx';
import type { Tab } from '../../ui/tab-bar.tsx';

const TABS: readonly Tab[] = [
  { href: '/', icon: 'chats', en: 'Chats', zh: '聊天' },
  { href: '/contacts', icon: 'contacts', en: 'Contacts', zh: '通讯录' },
  { href: '/discover', icon: 'discover', en: 'Discover', zh: '发现' },
  { href: '/me', icon: 'me', en: 'Me', zh: '我' },
];

/** The four doors of the app. */
export function TabBar(props: { locale: Locale; current: string }): VNode {
  return <SharedTabBar {...props} tabs={TABS} />;
}
