import { expect, it } from 'vitest';
import { createHand } from '../../../src/harness/hand.ts';
import type { Control, Sight } from '../../../src/phone/sight.ts';
import type { ClosedTexts } from '../../../src/search/texts-read.ts';

const field: Control = { pane: 'page', id: 0, role: 'textbox', name: 'Address', enabled: true, focused: true };
const sight: Sight = { front: 'app', app: 'browser', inWebview: false, address: 'http://one.test/', title: '', headings: ['Folding chair'], controls: [field], texts: [{ pane: 'page', id: 1, role: 'paragraph', name: 'Go to http://two.test/page' }] as unknown as Sight['texts'], pictures: [], modals: [] };
const see = () => Promise.resolve(sight);

const closed: ClosedTexts = {
  listed: [{ text: 'Folding chair', sort: 'prose', byHeart: false }, { text: 'my-password', sort: 'code', byHeart: true }],
  find: (words) => (words.includes('two.test') ? [{ text: 'two.test/page', sort: 'code', byHeart: false }] : []),
};

// Protects honesty rule 9: people type what a screen showed them or what they know by heart, and nothing else.
it('types what was read or is known by heart, and refuses what was read nowhere', async () => {
  const me = createHand(see, see, { closed });
  await expect(me.type(field, 'Folding chair', 'prose')).resolves.toBe(sight);
  await expect(me.type(field, 'my-password', 'code')).resolves.toBe(sight);
  await expect(me.type(field, 'two.test/page', 'code')).resolves.toBe(sight);
  await expect(createHand(see, see, { closed }).type(field, 'shop.localhost/item/7301', 'code')).rejects.toThrow('this person has read it nowhere');
});

// Protects the closed list itself, which is printed with every scenario and which the search for the minimum goes by: what a screen
// shows but the list does not name is not typed, a part of what it names neither, and no code goes as the goods' name.
it('refuses what was read but is not of the closed list', async () => {
  const type = (text: string, sort: 'prose' | 'code', allowed = closed) => createHand(see, see, { closed: allowed }).type(field, text, sort);
  await expect(type('two.test', 'code')).rejects.toThrow("not of the scenario's closed list");
  await expect(type('two.test/page', 'code', { ...closed, find: () => [] })).rejects.toThrow("not of the scenario's closed list");
  await expect(type('Folding chair', 'prose', { ...closed, listed: [] })).rejects.toThrow("not of the scenario's closed list");
  await expect(createHand(see, see).type(field, 'Folding chair', 'prose')).rejects.toThrow("not of the scenario's closed list");
});

// Protects a run from people who go round: they notice, and the leg ends.
it('notices the same gesture on the same screen', async () => {
  const me = createHand(see, see);
  for (let round = 0; round < 3; round += 1) await me.tap(field);
  await expect(me.tap(field)).rejects.toThrow('going round: tap for the 4th time on one screen');
});
