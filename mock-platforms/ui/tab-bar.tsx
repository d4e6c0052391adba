import type { VNode } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import type { Locale } from './locale.ts';

/** One door of an app. */
export interface Tab {
  readonly href: string;
  readonly icon: IconName;
  readonly en: string;
  readonly zh: string;
}

/** The doors of an app, along its lower edge. */
export function TabBar({ locale, tabs, current }: { locale: Locale; tabs: readonly Tab[]; current: string }): VNode {
  return (
    <nav class="tabs" aria-label={locale.say('Sections', '栏目')}>
      {tabs.map(({ href, icon, en, zh }) => (
        <a key={href} class="tab" href={href} aria-current={href === current ? 'page' : undefined}>
          <Icon name={icon} />
          <span>{locale.say(en, zh)}</span>
        </a>
      ))}
    </nav>
  );
}
