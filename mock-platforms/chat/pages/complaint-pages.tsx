import type { VNode } from 'preact';
import { Document } from '../../ui/document.tsx';
import { formatAddress } from '../../ui/fields.ts';
import type { Locale } from '../../ui/locale.ts';

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
