import type { VNode } from 'preact';
import { formatAddress } from '../../ui/fields.ts';
import { Notice } from '../../ui/modal.tsx';
import type { Scene } from '../scene.ts';
import { WalletPage } from './frame.tsx';

/** Where a card is bound, or what stands under the notice that it was not. */
export function CardPage({ scene: { locale, options }, then, refused }: { scene: Scene; then: string; refused: boolean }): VNode {
  const { say } = locale;
  const notice = refused ? (
    <Notice
      title={say('The card was not bound', '银行卡没有绑定成功')}
      text={say('What you entered is not what the bank has. Check it and try again.', '填写的信息与银行留存的不一致，请核对后再试。')}
      button={say('Close', '关闭')}
      href={formatAddress('/cards/new', { then })}
    />
  ) : undefined;
  return (
    <WalletPage locale={locale} title={say('Add a bank card', '添加银行卡')} back="/" modal={notice}>
      <form class="form-page" method="post" action="/cards">
        <input type="hidden" name="then" value={then} />
        <label class="login-field">
          <span>{say('Card number', '银行卡号')}</span>
          <input class="login-text" type="text" name="card" inputmode="numeric" autocomplete="off" maxlength={24} />
        </label>
        <button class="button" type="submit">
          {say('Next', '下一步')}
        </button>
      </form>
      <ul class="rows rows-apart">
        <li>
          <a class="row" href={`${options.origins['bank-site']}/hotline`}>
            <span class="row-words">{say('Ask the bank', '致电银行')}</span>
          </a>
        </li>
        <li>
          <a class="row" href="/help">
            <span class="row-words">{say('Support', '联系客服')}</span>
          </a>
        </li>
      </ul>
    </WalletPage>
  );
}

/** A card that can be paid with. */
export function BoundPage({ scene: { locale } }: { scene: Scene }): VNode {
  return (
    <WalletPage locale={locale} title={locale.say('Card bound', '银行卡已绑定')} back="/">
      <p class="code-hint">{locale.say('You can pay with it now.', '现在可以用它付款了。')}</p>
    </WalletPage>
  );
}

/** A card about which the bank says nothing. */
export function WaitingPage({ scene: { locale } }: { scene: Scene }): VNode {
  const { say } = locale;
  return (
    <WalletPage locale={locale} title={say('Waiting for the bank', '等待银行答复')} back="/">
      <p class="code-hint">{say('The bank has not answered yet.', '银行还没有答复。')}</p>
      <ul class="rows rows-apart">
        <li>
          <a class="row" href="/help">
            <span class="row-words">{say('Support', '联系客服')}</span>
          </a>
        </li>
      </ul>
    </WalletPage>
  );
}
