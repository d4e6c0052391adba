import type { VNode } from 'preact';
import { Document } from '../document.tsx';
import { formatAddress } from '../fields.ts';
import type { Locale } from '../locale.ts';
import { Notice, Screen } from '../modal.tsx';
import type { Company } from './company.ts';
import { LOGIN } from './routes.ts';

/** What a company shows to a device on which nobody is logged in: it knows whose phone it is and asks for the password. */
export function LoginPage({ locale, company, wrong, item = '', see = '' }: { locale: Locale; company: Company; wrong: boolean; item?: string; see?: string }): VNode {
  const { say } = locale;
  const title = say(`Log in to ${company.name.en}`, `登录${company.name.zh}`);
  const notice = wrong ? <Notice title={say('Wrong password', '密码不对')} text={say('Look at it once more and type it again.', '请看清楚，再输一次。')} button={say('Close', '关闭')} href={formatAddress(LOGIN, { item, see })} /> : undefined;
  return (
    <Document locale={locale} title={title} theme={company.theme}>
      <Screen modal={notice}>
        <main class="content content-plain form-page">
          <h1>{title}</h1>
          <form class="login" method="post" action={LOGIN}>
            {item && <input type="hidden" name="item" value={item} />}
            {see && <input type="hidden" name="see" value={see} />}
            <label class="login-field">
              <span>{say('Password', '密码')}</span>
              <input class="login-text" type="password" name="password" autocomplete="off" />
            </label>
            <button class="button" type="submit">
              {say('Log in', '登录')}
            </button>
          </form>
        </main>
      </Screen>
    </Document>
  );
}
