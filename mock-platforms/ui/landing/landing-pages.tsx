import type { VNode } from 'preact';
import { Document } from '../document.tsx';
import { Icon } from '../icon.tsx';
import type { Locale } from '../locale.ts';
import { Modal } from '../modal.tsx';
import type { Company } from './company.ts';

interface LandingProps {
  readonly locale: Locale;
  readonly company: Company;
}

/** What covers a page for a visitor who is to come back in a browser; it points at the menu of the web view. */
export function BrowserOverlay({ locale }: { locale: Locale }): VNode {
  const title = locale.say('Use a browser', '请用浏览器');
  return (
    <Modal role="dialog" label={title} shape="sheet">
      <h2>{title}</h2>
      <p>{locale.say('Open in browser: press the menu in the top right corner.', '在浏览器中打开：请点右上角的菜单。')}</p>
    </Modal>
  );
}

/** Where a visitor is led who is to use the app instead. It knows nothing of what was shared, and nothing but the store leads on. */
export function DownloadPage({ locale, company }: LandingProps): VNode {
  const { say } = locale;
  const { theme, mark, name, line, store } = company;
  const title = say('Get the app', `下载${name.zh}App`);
  return (
    <Document locale={locale} title={title} theme={theme} web>
      <main class="message">
        <svg class="download-mark" viewBox="0 0 60 60" aria-hidden="true" focusable="false">
          <rect width="60" height="60" rx="14" fill={mark.color} />
          <text x="30" y="41" text-anchor="middle" font-size="32">
            {mark.glyph}
          </text>
        </svg>
        <h1>{title}</h1>
        <p class="message-text">{locale.read(line)}</p>
        <a class="button" href={store}>
          {say('Get the app', '下载App')}
        </a>
      </main>
    </Document>
  );
}

/** What a visitor sees whom the company does not serve; no way leads on. */
export function RefusedPage({ locale, company }: LandingProps): VNode {
  const title = locale.say('This page is not served to visitors from there', '本页不向来自那里的访客开放');
  return <StoppedPage locale={locale} company={company} icon="stop" title={title} line={locale.read(company.closed)} />;
}

/** What a visitor sees who is to come in the chat's client; no way leads on. */
export function ChatOnlyPage({ locale, company }: LandingProps): VNode {
  const line = locale.say('This page is shown in the Dovecote client only.', '本页只在鸽笼客户端里显示。');
  return <StoppedPage locale={locale} company={company} icon="warning" title={locale.say('Please use Dovecote', '请在鸽笼里打开')} line={line} />;
}

function StoppedPage({ locale, company, icon, title, line }: LandingProps & { readonly icon: 'stop' | 'warning'; readonly title: string; readonly line: string }): VNode {
  return (
    <Document locale={locale} title={title} theme={company.theme} web>
      <div class="message" role="alertdialog" aria-modal="true" aria-label={title}>
        <span class={`message-mark message-mark-${icon}`}>
          <Icon name={icon} />
        </span>
        <h1>{title}</h1>
        <p class="message-text">{line}</p>
      </div>
    </Document>
  );
}
