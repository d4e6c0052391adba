import type { VNode } from 'preact';
import { Modal } from '../../ui/modal.tsx';
import type { Locale } from '../../ui/locale.ts';
import { COMMANDS } from '../routes.ts';

/** One thing that can be chosen. */
export interface Entry {
  readonly name: string;
  readonly href: string;
}

/** A list of entries that comes up from below, with the way to leave it as the last one. */
export function MenuSheet({ locale, label, entries }: { locale: Locale; label: string; entries: readonly Entry[] }): VNode {
  return (
    <Modal role="menu" label={label} shape="sheet">
      {entries.map(({ name, href }) => (
        <a key={href} class="entry" role="menuitem" href={href}>
          {name}
        </a>
      ))}
      <a class="entry entry-close" role="menuitem" href={COMMANDS.closeOverlay}>
        {locale.say('Cancel', '取消')}
      </a>
    </Modal>
  );
}

/** The phone's share sheet, for pages that call `navigator.share`. */
export function ShareSheet(props: { locale: Locale; title: string; address: string; entries: readonly Entry[] }): VNode {
  const { locale, title, address, entries } = props;
  const { say } = locale;
  return (
    <Modal role="dialog" label={say('Share', '分享')} shape="sheet">
      <h2>{say('Share', '分享')}</h2>
      <p class="shared">
        <bdi class="shared-title">{title}</bdi>
        <bdi class="shared-address">{address}</bdi>
      </p>
      {entries.map(({ name, href }) => (
        <a key={href} class="entry" href={href}>
          {name}
        </a>
      ))}
      <a class="entry entry-close" href={COMMANDS.closeOverlay}>
        {say('Cancel', '取消')}
      </a>
    </Modal>
  );
}

/** A question or a notice of the system in the middle of the screen. The last answer is the one that goes on. */
export function Prompt({ text, answers }: { text: string; answers: readonly Entry[] }): VNode {
  return (
    <Modal role="alertdialog" label={text} shape="box">
      <h2>
        <bdi>{text}</bdi>
      </h2>
      <div class="answers">
        {answers.map(({ name, href }, index) => (
          <a key={href} class={index === answers.length - 1 ? 'answer answer-main' : 'answer'} href={href}>
            {name}
          </a>
        ))}
      </div>
    </Modal>
  );
}
