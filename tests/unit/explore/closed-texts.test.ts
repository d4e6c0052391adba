import { expect, it } from 'vitest';
import { closeTexts, describeTopic } from '../../../src/harness/closed-texts.ts';
import { furnishSeed } from '../../../src/harness/furnish-seed.ts';
import { readNames } from '../../../src/harness/measure-cell.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { assembleWorld } from '../../../src/world/assemble-world.ts';
import { findCell } from './find-cell.ts';

function readCell(key: string) {
  const { scenario, regime, device } = findCell(key);
  const seed = furnishSeed(CAST, scenario, device);
  return { scenario, names: readNames(seed, scenario, device, assembleWorld(regime, seed)) };
}

// Protects the smaller half of what is copied: words that tell of no goods of the scenario lead nowhere, and without this every text of
// every screen would be one more state. Where somebody pays, the address of the bill tells of no goods and is needed all the same.
it('a text is copied that tells of the goods; where somebody pays any address is', () => {
  const [share, pay] = [readCell('share-item-direct@open@phone'), readCell('pay-in-shop@open@phone')];
  const [tells, tellsOfBill] = [describeTopic(share.scenario, share.names), describeTopic(pay.scenario, pay.names)];
  const texts = ['http://shop.localhost/item/7301', share.names.items['7301']!, '￥ab12CD34ef5￥', 'http://shop.localhost/order/1/pay', 'http://shop.localhost/item/7302', 'See you on Saturday'];
  expect(texts.map(tells)).toEqual([true, true, true, false, false, false]);
  expect(texts.filter((text) => text.includes('://')).map(tellsOfBill)).toEqual([true, true, true]);
  expect(tellsOfBill('See you on Saturday')).toBe(false);
  const short = readCell('share-short-link@open@phone');
  expect(['http://short.localhost/k7w2', 'http://short.localhost/zz99'].map(describeTopic(short.scenario, short.names))).toEqual([true, false]);
  expect(tellsOfBill('http://search.localhost/?q=http%3A%2F%2Fsearch.localhost%2F%3Fq%3Dx')).toBe(false);
});

// Protects the closed list of what is typed: six digits and the number of a card are known to their owner, and belong where the scenario says so.
it('digits and cards are typed where the scenario lists them, by their owner', () => {
  const [share, pay] = [readCell('share-item-direct@open@phone'), readCell('pay-in-shop@open@phone')];
  const [alice, bob] = [CAST.people[0], CAST.people[1]];
  const listed = ({ scenario, names }: typeof share, person: string) => closeTexts(scenario, names, person).listed;
  const typed = (cell: typeof share, person: string): string[] => listed(cell, person).map(({ text }) => text);
  expect(typed(pay, 'bob')).toEqual(expect.arrayContaining([bob.pin, bob.card, bob.password]));
  expect(typed(pay, 'bob')).not.toContain(alice.pin);
  expect(typed(share, 'bob')).not.toContain(bob.pin);
  expect(listed(pay, 'bob').filter(({ text }) => [bob.pin, bob.card].includes(text as never)).map(({ sort, byHeart }) => [sort, byHeart])).toEqual([['code', true], ['code', true]]);
});

// Protects the texts that nobody knows before a screen shows them: what stands around an address or a code is not typed with it, and where
// the scenario does not list them nothing is found.
it('an address and a pass-code are found in what a screen says, each for its own field', () => {
  const [share, pay] = [readCell('share-item-direct@open@phone'), readCell('pay-in-shop@open@phone')];
  const find = ({ scenario, names }: typeof share, words: string) => closeTexts(scenario, names, 'bob').find(words).map(({ text, sort, byHeart, into }) => [text, sort, byHeart, into]);
  expect(find(share, '打开http://shop.localhost/item/7301?from=1，看看')).toEqual([['shop.localhost/item/7301?from=1', 'code', false, 'address field']]);
  expect(find(share, 'Take ￥ab12CD34ef5￥ to the shop')).toEqual([['ab12CD34ef5', 'code', false, 'searchbox']]);
  expect(find(share, 'See you on Saturday at shop.localhost')).toEqual([]);
  expect(find(pay, 'http://shop.localhost/order/1/pay ￥ab12CD34ef5￥')).toEqual([]);
});
