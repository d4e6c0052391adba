import type { VNode } from 'preact';
import { ADDRESS_LIMIT, BODY_LIMIT, clip } from '../../ui/clip.ts';
import { Document } from '../../ui/document.tsx';
import { formatAddress } from '../../ui/fields.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Locale } from '../../ui/locale.ts';

/** The notice before a foreign address: the step it is at, of how many, and the way on. */
export interface NoticeStep {
  readonly message: string;
  /** Number of the message's target, absent for the first. */
  readonly link?: string | undefined;
  readonly address: string;
  readonly confirmed: number;
  readonly times: number;
}

/** Asks whether to go on; once for every confirmation that the regime demands. */
export function ConfirmPage({ locale, step }: { locale: Locale; step: NoticeStep }): VNode {
  const { say } = locale;
  const { message, link, confirmed, times } = step;
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
        <a class="button" href={formatAddress('/check', { message, link, confirmed: String(confirmed + 1) })}>
          {say('Continue', '继续前往')}
        </a>
        <a class="message-aside" href={formatAddress('/complaint', { message, link })}>
          {say('Complain', '投诉')}
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
 * stands whole and alone in its block, for it must still lead somewhere once it is copied. `complained`: the notice
 * gives complaints as its reason.
 */
export function CopyNoticePage({ locale, address, complained }: { locale: Locale; address: string; complained: boolean }): VNode {
  const { say } = locale;
  const title = say('This page is not shown here', '这个网页不在这里显示');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="message" role="alertdialog" aria-modal="true" aria-label={title}>
        <span class="message-mark message-mark-warning">
          <Icon name="warning" />
        </span>
        <h1>{title}</h1>
        {complained && <p class="message-text">{say('Several people have complained about it.', '有多人投诉过它。')}</p>}
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

const REASONS: readonly { id: string; en: string; zh: string }[] = [
  { id: 'fraud', en: 'It asks for money or passwords', zh: '骗取钱财或密码' },
  { id: 'lure', en: 'It lures people into sharing it', zh: '引诱别人分享' },
  { id: 'unwanted', en: 'I did not want it', zh: '我不想看到它' },
];

/** Ids of the reasons that can be chosen. */
export const REASON_IDS: readonly string[] = REASONS.map(({ id }) => id);

/** The form that the notice's second entry leads to. */
export function ComplaintPage({ locale, message, link }: { locale: Locale; message: string; link?: string | undefined }): VNode {
  const { say } = locale;
  const title = say('Complain', '投诉');
  return (
    <Document locale={locale} title={title} theme="chat">
      <main class="content form-page">
        <h1>{title}</h1>
        <form method="post" action={formatAddress('/complaint', { message, link })}>
          <fieldset class="choices">
            <legend>{say('What is wrong with this page?', '这个网页有什么问题？')}</legend>
            {REASONS.map(({ id, en, zh }, index) => (
              <label key={id} class="choice">
                <input type="radio" name="reason" value={id} checked={index === 0} />
                <span>{say(en, zh)}</span>
              </label>
            ))}
          </fieldset>
          <button class="button" type="submit">
            {say('Submit', '提交')}
          </button>
        </form>
      </main>
    </Document>
  );
}

/** After a complaint. */
export function ComplaintThanksPage({ locale, message, link }: { locale: Locale; message: string; link?: string | undefined }): VNode {
  const { say } = locale;
  const title = say('Thank you, the complaint has arrived', '投诉已收到，谢谢');
  return (
    <Document locale={locale} title={title} theme="chat">
      <main class="message">
        <h1>{title}</h1>
        <a class="button" href={formatAddress('/check', { message, link })}>
          {say('Back to the notice', '回到提示页')}
        </a>
      </main>
    </Document>
  );
}
