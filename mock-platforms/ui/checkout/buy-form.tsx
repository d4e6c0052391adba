import type { VNode } from 'preact';
import type { Item } from '../../platform.ts';
import type { Locale } from '../locale.ts';

/** The button that opens an order for an item; the answer is the cashier, or the login where nobody is known. */
export function BuyForm({ locale, item, small = false }: { locale: Locale; item: Item; small?: boolean }): VNode {
  return (
    <form method="post" action="/buy">
      <input type="hidden" name="item" value={item.id} />
      <button class={small ? 'button button-small' : 'button'} type="submit">
        {locale.say('Buy now', '立即购买')}
      </button>
    </form>
  );
}
