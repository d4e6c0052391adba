import { readAddress, readPassCode, spellAddress } from '../journeys/shown-texts.ts';
import { namedItems, type Names, type Scenario, type TextSource } from '../scenarios/scenario.ts';
import { holdsItself } from '../search/holds-itself.ts';
import type { Text } from '../search/list-moves.ts';
import type { ClosedTexts } from '../search/texts-read.ts';
import { paysIn } from './buying.ts';

/**
 * The scenario's closed list, as far as it is this person's, each text where it belongs: the title and a clerk's number once they have read it, the words that
 * they look for, what they know by heart, and an address or a pass-code that their screens show: these are the regime's, and known when they are seen.
 */
export function closeTexts({ texts, stage }: Pick<Scenario, 'texts' | 'stage'>, { title, wish, passwords, pins, cards }: Pick<Names, 'title' | 'wish' | 'passwords' | 'pins' | 'cards'>, person: string): ClosedTexts {
  const sources: Readonly<Record<TextSource, readonly Text[]>> = {
    'title as shown': [{ text: title, sort: 'prose', byHeart: false }],
    'number as shown': (stage?.clerks ?? []).map(({ number }) => ({ text: number, sort: 'code', byHeart: false, into: 'searchbox' })),
    'own search words': [{ text: wish, sort: 'prose', byHeart: true }],
    'own password': [{ text: passwords[person] ?? '', sort: 'code', byHeart: true, into: 'password field' }],
    'own six digits': [{ text: pins[person] ?? '', sort: 'code', byHeart: true }],
    'own card number': [{ text: cards[person] ?? '', sort: 'code', byHeart: true }],
    'address as shown': [],
    'code as shown': [],
  };
  return {
    listed: texts.flatMap((source) => sources[source]).filter(({ text }) => text !== ''),
    find: (words) => {
      const address = texts.includes('address as shown') ? readAddress(words) : undefined;
      const code = texts.includes('code as shown') ? readPassCode(words) : undefined;
      return [
        ...(address === undefined ? [] : [{ text: spellAddress(address), sort: 'code' as const, byHeart: false, into: 'address field' }]),
        ...(code === undefined ? [] : [{ text: code, sort: 'code' as const, byHeart: false, into: 'searchbox' }]),
      ];
    },
  };
}

/**
 * Whether a text is one that somebody takes along: the title, an address or the code of the goods that the scenario is about; where somebody
 * pays, any address, for a bill's page names no goods. Other words tell of nothing that anybody looks for.
 */
export function describeTopic(scenario: Scenario, { items }: Pick<Names, 'items'>): (text: string) => boolean {
  const { goal, stage } = scenario;
  const { path } = goal.screen ?? {};
  const named = [...namedItems(scenario).flatMap((id) => [id, items[id] ?? id]), ...(stage?.shortLinks ?? []).map(({ id }) => id), ...(path === undefined ? [] : [path]), ...(paysIn(scenario) ? ['://'] : [])];
  return (text) => SHOP_CODE.test(text) || readPassCode(text) !== undefined || (!holdsItself(text) && named.some((words) => text.includes(words)));
}

/** The eleven letters and digits of a code alone. */
const SHOP_CODE = /^[A-Za-z0-9]{11}$/;
