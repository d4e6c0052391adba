import type { VNode } from 'preact';
import { Document } from '../../ui/document.tsx';
import { Notice } from '../../ui/modal.tsx';
import type { Locale } from '../../ui/locale.ts';

/** What the sender of something refused is told. */
export function RefusedNotice({ locale, back }: { locale: Locale; back: string }): VNode {
  return (
    <Notice
      title={locale.say('Not sent', '没有发出去')}
      text={locale.say('Links and codes from other apps cannot be sent here.', '来自其他应用的链接和口令不能发到这里。')}
      button={locale.say('Close', '关闭')}
      href={back}
    />
  );
}

/** What is said of a file that is no picture, or too large a one. */
export function PictureFailedNotice({ locale, back }: { locale: Locale; back: string }): VNode {
  return (
    <Notice
      title={locale.say('This picture cannot be used', '这张图片用不了')}
      text={locale.say('Pictures are PNG or JPEG files of up to 1 MB.', '图片须是PNG或JPEG文件，不超过1 MB。')}
      button={locale.say('Close', '关闭')}
      href={back}
    />
  );
}

/** What is said of an address of the app's scheme that means nothing to it. */
export function UnknownLinkPage({ locale }: { locale: Locale }): VNode {
  const title = locale.say('This link cannot be opened', '这个链接打不开');
  return (
    <Document locale={locale} title={title} theme="chat">
      <div class="message" role="alertdialog" aria-modal="true" aria-label={title}>
        <h1>{title}</h1>
        <p class="message-text">{locale.say('Dovecote does not know what it leads to.', '鸽笼不知道它通向哪里。')}</p>
        <a class="button" href="/">
          {locale.say('Close', '关闭')}
        </a>
      </div>
    </Document>
  );
}
