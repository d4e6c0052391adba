import type { ComponentChildren, VNode } from 'preact';
import { clip } from './clip.ts';
import { Icon } from './icon.tsx';
import type { Locale } from './locale.ts';

/** The bar at the head of a screen, with the way back where there is one. */
export function Header({ locale, title, back, children }: { locale: Locale; title: string; back?: string | undefined; children?: ComponentChildren }): VNode {
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
