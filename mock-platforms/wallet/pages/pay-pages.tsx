import type { VNode } from 'preact';
import type { Text } from '../../../src/regimes/vocabulary.ts';
import { writeTicket } from '../../ui/checkout/ticket.ts';
import type { Ticket } from '../../ui/checkout/ticket.ts';
import type { Scene } from '../scene.ts';
import type { Payment } from '../state.ts';
import { PIN_SCRIPT, PinField, WalletPage } from './frame.tsx';
import { formatPrice } from '../../ui/format-price.ts';

const MERCHANT_NAMES: Readonly<Record<Ticket['merchant'], Text>> = { shop: { en: 'Pedlar', zh: '货郎' }, store: { en: 'A store at Pedlar', zh: '货郎品牌店' }, partner: { en: 'Gantry tickets', zh: '戏台票务' } };

/** A bill and the field that pays it. */
export function BillPage({ scene: { locale, brand }, ticket, wrong }: { scene: Scene; ticket: Ticket; wrong: boolean }): VNode {
  const { say, read } = locale;
  const fields = new URLSearchParams(writeTicket('', ticket).slice(1));
  return (
    <WalletPage locale={locale} title={read(brand.name)} back="/" scripts={[PIN_SCRIPT]}>
      <div class="bill">
        <p class="bill-amount">{formatPrice(ticket.amount)}</p>
        <p class="quiet">
          {say('To ', '付给')}{read(MERCHANT_NAMES[ticket.merchant])}{say(', order ', '，订单 ')}{ticket.order}
        </p>
      </div>
      <form method="post" action="/pay">
        {[...fields].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <PinField label={say('Your six digits', '六位支付密码')} />
        {wrong && <p class="quiet quiet-page">{say('Nobody here has these digits.', '密码不对。')}</p>}
      </form>
    </WalletPage>
  );
}

/** After paying, where nothing leads back. */
export function ReceiptPage({ scene: { locale }, payment }: { scene: Scene; payment: Payment }): VNode {
  const { say, read } = locale;
  return (
    <WalletPage locale={locale} title={say('Payment done', '支付成功')} back="/">
      <div class="bill">
        <p class="bill-amount">{formatPrice(payment.amount)}</p>
        <p class="quiet">
          {say('Paid to ', '已付给')}{read(MERCHANT_NAMES[payment.merchant])}
        </p>
      </div>
    </WalletPage>
  );
}

const REASONS = {
  unknown: { en: 'This is no bill that can be paid here.', zh: '这不是可以付的账单。' },
  expired: { en: 'The code was good for two hours and is not any more. The order is not to be found here; get a new code from the shop.', zh: '付款码两小时内有效，现已过期。这里查不到未付的订单，请回店铺重新获取。' },
  paid: { en: 'Somebody else has paid this bill.', zh: '这笔订单已由别人支付。' },
} as const satisfies Record<string, Text>;

/** A ticket that pays nothing. */
export function DeadTicketPage({ scene: { locale }, reason }: { scene: Scene; reason: keyof typeof REASONS }): VNode {
  return (
    <WalletPage locale={locale} title={locale.say('Cannot be paid', '无法支付')} back="/">
      <p class="code-hint">{locale.read(REASONS[reason])}</p>
    </WalletPage>
  );
}
