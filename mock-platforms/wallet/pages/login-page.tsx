import type { VNode } from 'preact';
import { formatAddress } from '../../ui/fields.ts';
import type { Locale } from '../../ui/locale.ts';
import type { Brand } from '../brand.ts';
import { PIN_SCRIPT, PinField, WalletPage } from './frame.tsx';

/** What a device is shown on which nobody is logged in: the six digits, of old or to be. */
export function LoginPage({ brand, locale, isNew, wrong, then }: { brand: Brand; locale: Locale; isNew: boolean; wrong: boolean; then: string }): VNode {
  const { say, read } = locale;
  const name = read(brand.name);
  const path = isNew ? '/register' : '/login';
  return (
    <WalletPage locale={locale} title={isNew ? say(`Register with ${name}`, `注册${name}`) : say(`Log in to ${name}`, `登录${name}`)} scripts={[PIN_SCRIPT]}>
      <form method="post" action={path}>
        <input type="hidden" name="then" value={then} />
        <PinField label={isNew ? say('Choose six digits to pay with', '设置六位支付密码') : say('Your six digits', '六位支付密码')} />
        {wrong && <p class="quiet quiet-page">{say('Nobody here has these digits.', '密码不对。')}</p>}
      </form>
      <p class="bill-way">
        {isNew ? (
          <a class="button" href={formatAddress('/login', { then })}>
            {say('I have an account', '已有账号')}
          </a>
        ) : (
          <a class="button" href={formatAddress('/register', { then })}>
            {say('Register', '注册')}
          </a>
        )}
      </p>
    </WalletPage>
  );
}
