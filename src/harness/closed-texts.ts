import { namedItems, type Names, type Scenario } from '../scenarios/scenario.ts';
import { holdsItself } from '../search/holds-itself.ts';
import type { Text } from '../search/list-moves.ts';
import { paysIn } from './buying.ts';

/** What a person may type: the title and a clerk's number once they have read it, the words they look for and what they know by heart, each where it belongs. */
export function listTexts({ means, stage }: Scenario, { title, wish, passwords, pins, cards }: Names, person: string): Text[] {
  const secrets = means ? [pins[person], cards[person]] : [];
  return [
    { text: title, sort: 'prose' as const, byHeart: false },
    { text: wish, sort: 'prose' as const, byHeart: true },
    { text: passwords[person] ?? '', sort: 'code' as const, byHeart: true, into: 'password field' },
    ...(stage?.clerks ?? []).map(({ number }) => ({ text: number, sort: 'code' as const, byHeart: false, into: 'searchbox' })),
    ...secrets.map((text = '') => ({ text, sort: 'code' as const, byHeart: true })),
  ].filter(({ text }) => text !== '');
}

/**
 * Whether a text is of the closed list: the title, an address or the code of the goods that the scenario is about; where somebody
 * pays, any address, for a bill's page names no goods. Other words tell of nothing that anybody looks for, so nobody copies them.
 */
export function describeTopic(scenario: Scenario, { items }: Pick<Names, 'items'>): (text: string) => boolean {
  const { path } = scenario.goal.screen ?? {};
  const named = [...namedItems(scenario).flatMap((id) => [id, items[id] ?? id]), ...(path === undefined ? [] : [path]), ...(paysIn(scenario) ? ['://'] : [])];
  return (text) => SHOP_CODE.test(text) || (!holdsItself(text) && named.some((words) => text.includes(words)));
}

/** Eleven letters and digits between the signs of a code, or alone. */
const SHOP_CODE = /^[A-Za-z0-9]{11}$|￥[A-Za-z0-9]{11}￥/u;
