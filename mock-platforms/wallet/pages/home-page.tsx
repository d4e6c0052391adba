import type { VNode } from 'preact';
import type { Scene } from '../scene.ts';
import { cardOf } from '../state.ts';
import { WalletPage } from './frame.tsx';
import { formatPrice } from '../../ui/format-price.ts';

/** The wallet's start page: scanner, card, and what was paid. */
export function WalletHomePage({ scene }: { scene: Scene }): VNode {
  const { locale, brand, options, state, person } = scene;
  const { say, read } = locale;
  const paid = state.payments.filter((payment) => payment.person === person.id);
  const back = brand.host && `${options.origins[brand.host.role]}${brand.host.path}`;
  return (
    <WalletPage locale={locale} title={read(brand.name)} {...(back !== undefined && { back })}>
      <ul class="rows">
        <li>
          <a class="row" href="/scan">
            <span class="row-words">{say('Scan', '扫一扫')}</span>
          </a>
        </li>
        <li>
          <a class="row" href={cardOf(state, person) === 'ready' ? '/cards/bound' : '/cards/new'}>
            <span class="row-words">{say('Bank card', '银行卡')}</span>
          </a>
        </li>
      </ul>
      <h2 class="feed-title">{say('Paid', '账单')}</h2>
      {paid.length === 0 && <p class="quiet quiet-page">{say('Nothing yet.', '还没有账单。')}</p>}
      <ul class="rows">
        {paid.map(({ id, order, amount }) => (
          <li key={id} class="row">
            <span class="row-words">
              {say('Order', '订单')} {order}{say(': ', '：')}{formatPrice(amount)}
            </span>
          </li>
        ))}
      </ul>
    </WalletPage>
  );
}
