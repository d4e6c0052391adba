import type { VNode } from 'preact';
import type { Hop } from '../../../src/regimes/vocabulary.ts';
import { ADDRESS_LIMIT, BODY_LIMIT, clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { formatAddress } from '../../ui/fields.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Locale } from '../../ui/locale.ts';

/** A step on the way to a foreign address: which message's target, whether it is the address itself, and how often it was confirmed. */
export interface Step {
  readonly message: string;
  /** Number of the message's target, absent for the first. */
  readonly link?: string | undefined;
  readonly address: string;
  readonly hop: Hop;
  readonly confirmed: number;
}

/** Where a step stands. */
export function stepAddress({ message, link, hop, confirmed }: Omit<Step, 'address'>): string {
  return formatAddress('/check', { message, link, hop: hop === 'second' ? hop : undefined, confirmed: confirmed > 0 ? String(confirmed) : undefined });
}

/** Asks whether to go on; once for every confirmation that the regime demands. */
export function ConfirmPage({ locale, step, times }: { locale: Locale; step: Step; times: number }): VNode {
  const { say } = locale;
  const { message, link, confirmed } = step;
  const title = say('You are leaving Dovecote', '即将离开鸽笼');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="message" role="alertdialog" aria-modal="true" aria-label={title}>
        <span class="message-mark message-mark-warning">
          <Icon name="warning" />
        </span>
        <h1>{title}</h1>
        <p class="message-text">{say('You are about to visit a page outside. Make sure that it is safe before you go on.', '接下来是外部网页，前往之前请先确认它是安全的。')}</p>
        <p class="message-address">
          <bdi>{clip(step.address, BODY_LIMIT)}</bdi>
        </p>
        {times > 1 && <p class="quiet">{say(`Confirmation ${confirmed + 1} of ${times}`, `第 ${confirmed + 1} 次确认，共 ${times} 次`)}</p>}
        <a class="button" href={stepAddress({ ...step, confirmed: confirmed + 1 })}>
          {say('Continue', '继续前往')}
        </a>
        <a class="message-aside" href={formatAddress('/complaint', { message, link })}>
          {say('Complain', '投诉')}
        </a>
      </div>
    </Document>
  );
}

/** Calls the target unsafe: the button leads back to the chat, and going on is the lesser entry. */
export function WarningPage({ locale, step }: { locale: Locale; step: Step }): VNode {
  const { say } = locale;
  const title = say('This link may be unsafe', '这个链接可能不安全');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="message" role="alertdialog" aria-modal="true" aria-label={title}>
        <span class="message-mark message-mark-stop">
          <Icon name="stop" />
        </span>
        <h1>{title}</h1>
        <p class="message-text">{say('Dovecote takes it for spam or worse and advises you not to go there.', '鸽笼认为它是垃圾信息，甚至更糟，建议不要前往。')}</p>
        <p class="message-address">
          <bdi>{clip(step.address, BODY_LIMIT)}</bdi>
        </p>
        <a class="button" href="chatapp://home">
          {say('Back to safety', '返回安全的地方')}
        </a>
        <a class="message-aside" href={stepAddress({ ...step, confirmed: 1 })}>
          {say('Continue all the same', '仍要继续')}
        </a>
      </div>
    </Document>
  );
}

/** Says what the chat no longer answers for. Whoever goes on comes to the site, and the page that was meant is lost. */
export function ScareSheetPage({ locale, step }: { locale: Locale; step: Step }): VNode {
  const { say } = locale;
  const title = say('You are about to leave Dovecote for another company’s website', '即将离开鸽笼，前往另一家公司的网站');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="message" role="alertdialog" aria-modal="true" aria-label={title}>
        <h1>{title}</h1>
        <p class="message-text">{say('From there on Dovecote has no part in what you do. It cannot help you with accounts, purchases or money back, and keeps nothing of yours safe.', '此后的一切都与鸽笼无关：账号、购物、退款，鸽笼都帮不上忙，也无法保证安全。')}</p>
        <a class="button" href={stepAddress({ ...step, confirmed: 1 })}>
          {say('Continue', '继续前往')}
        </a>
        <a class="message-aside" href="chatapp://home">
          {say('Cancel', '取消')}
        </a>
      </div>
    </Document>
  );
}

/** A way that ends here, with no control on it. */
function DeadEndPage({ locale, title, text, address }: { locale: Locale; title: string; text: string; address?: string }): VNode {
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="message" role="alertdialog" aria-modal="true" aria-label={title}>
        <span class="message-mark message-mark-stop">
          <Icon name="stop" />
        </span>
        <h1>{title}</h1>
        <p class="message-text">{text}</p>
        {address !== undefined && (
          <p class="message-address">
            <bdi>{clip(address, BODY_LIMIT)}</bdi>
          </p>
        )}
      </div>
    </Document>
  );
}

/** What a person meets where the regime ends the way. It does not say the address: that could be copied and taken elsewhere. */
export function StoppedPage({ locale }: { locale: Locale }): VNode {
  const { say } = locale;
  return <DeadEndPage locale={locale} title={say('Visiting this page has been stopped', '这个网页的访问已被中止')} text={say('Dovecote does not lead there.', '鸽笼不通向那里。')} />;
}

/** What stands for every address that is not part of this world. */
export function OutsidePage({ locale, address }: { locale: Locale; address: string }): VNode {
  const { say } = locale;
  return <DeadEndPage locale={locale} title={say('This page is outside of this world', '这个网页在这个世界之外')} text={say('Nothing answers at that address here.', '这里没有谁能回应那个地址。')} address={address} />;
}

/**
 * Shows an address and no way on: whoever wants to get there holds it, copies it and uses a browser. The address
 * stands whole and alone in its block, for it must still lead somewhere once it is copied. `reason`: what the
 * notice gives as its reason, which may be nothing.
 */
export function CopyNoticePage({ locale, address, reason }: { locale: Locale; address: string; reason: 'copy-notice' | 'complaint-notice' | 'misleading-notice' }): VNode {
  const { say } = locale;
  const title = say('This page is not shown here', '这个网页不在这里显示');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="message" role="alertdialog" aria-modal="true" aria-label={title}>
        <span class="message-mark message-mark-warning">
          <Icon name="warning" />
        </span>
        <h1>{title}</h1>
        {reason === 'misleading-notice' && <p class="message-text">{say('It lures people into downloads or jumps.', '它引诱人去下载或跳转。')}</p>}
        {reason === 'complaint-notice' && <p class="message-text">{say('Several people have complained about it.', '有多人投诉过它。')}</p>}
        <p class="message-text">{say('To visit it, press and hold its address below, copy it and use a browser.', '想看的话，请按住下面的网址，复制下来，到浏览器里去看。')}</p>
        <p class="message-address message-address-alone" dir="ltr">
          {clip(address, ADDRESS_LIMIT)}
        </p>
      </div>
    </Document>
  );
}

/** An empty page: the way ends without a word. */
export function BlankPage({ locale }: { locale: Locale }): VNode {
  return (
    <Document locale={locale} title="" theme="chat">
      <main />
    </Document>
  );
}
