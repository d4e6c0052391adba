import { expect, it } from 'vitest';
import { createHand } from '../../../src/harness/hand.ts';
import type { Control, Sight } from '../../../src/phone/sight.ts';

const field: Control = { pane: 'page', id: 0, role: 'textbox', name: 'Address', enabled: true, focused: true };
const sight: Sight = { front: 'app', app: 'browser', inWebview: false, address: 'http://one.test/', title: '', headings: ['Folding chair'], controls: [field], texts: [], pictures: [], modals: [] };
const see = () => Promise.resolve(sight);

// Protects honesty rule 9: people type what a screen showed them or what they know by heart, and nothing else.
it('types what was read or is known by heart, and refuses what was read nowhere', async () => {
  const me = createHand(see, see, { own: ['my-password'] });
  await expect(me.type(field, 'Folding chair', 'prose')).resolves.toBe(sight);
  await expect(me.type(field, 'my-password', 'code')).resolves.toBe(sight);
  await expect(me.type(field, 'http://shop.localhost/item/7301', 'code')).rejects.toThrow('this person has read it nowhere');
});

// Protects a run from people who go round: they notice, and the leg ends.
it('notices the same gesture on the same screen', async () => {
  const me = createHand(see, see);
  for (let round = 0; round < 3; round += 1) await me.tap(field);
  await expect(me.tap(field)).rejects.toThrow('going round: tap for the 4th time on one screen');
});
