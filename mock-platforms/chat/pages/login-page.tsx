import type { VNode } from 'preact';
import { Document } from '../../ui/document.tsx';
import type { Locale } from '../../ui/locale.ts';

/** What the app shows to a device on which nobody is signed in. */
export function LoginPage({ locale }: { locale: Locale }): VNode {
  const { say } = locale;
  return (
    <Document locale={locale} title={say('Dovecote', '鸽笼')} theme="chat">
      <main class="message">
        <h1>{say('Nobody is signed in', '还没有登录')}</h1>
        <p class="message-text">{say('Dovecote shows conversations to the people they belong to.', '登录之后才能看到自己的聊天。')}</p>
        <a class="button" href="/">
          {say('Back to start', '回到首页')}
        </a>
      </main>
    </Document>
  );
}
