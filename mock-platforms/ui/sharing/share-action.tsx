import type { VNode } from 'preact';
import { Icon } from '../icon.tsx';
import type { Locale } from '../locale.ts';

/** The way from a thing to the sheet on which it is shared. */
export function ShareAction({ locale, href }: { locale: Locale; href: string }): VNode {
  return (
    <a class="action" href={href}>
      <Icon name="share" />
      <span>{locale.say('Share', '分享')}</span>
    </a>
  );
}
