import type { VNode } from 'preact';
import type { Item } from '../../platform.ts';
import { clip } from '../clip.ts';
import type { Locale } from '../locale.ts';

/** The button that opens an order for an item; the answer is the cashier, or the login where nobody is known. A small one stands in a list and says what it buys. */
export function BuyForm({ locale, item, small = false }: { locale: Locale; item: Item; small?: boolean }): VNode {
  const words = locale.say('Buy now', '立即购买');
  return (
    <form method="post" action="/buy">
      <input type="hidden" name="item" value={item.id} />
      <button class={small ? 'button button-small' : 'button'} type="submit" {...(small && { 'aria-label': `${words}${locale.say(': ', '：')}${clip(locale.read(item.title))}` })}>
        {words}
      </button>
    </form>
  );
}
