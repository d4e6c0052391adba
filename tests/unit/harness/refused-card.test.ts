import { expect, test } from 'vitest';
import { measureCell } from '../../../src/harness/measure-cell.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import type { Kind } from '../../../src/regimes/vocabulary.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';

const open = (await loadCatalogue()).find(({ id }) => id === 'open')!;

/** `open`, but what is of these kinds is refused where it is sent. */
function refuse(kind: Kind[]): typeof open {
  return { ...open, id: 'refuses', rules: [{ id: 'refuses', gate: 'send', when: { kind }, treatment: { kind: 'refuse' }, evidence: [] }] };
}

// Protects regimes that refuse one kind of thing from looking like those that refuse everything: what was refused still says so
// in the chat, and people close that before they try the next way.
test.for(['share-item-direct', 'share-item-moments', 'open-live'])('%s: a refused card is followed by a pasted link', async (id) => {
  const scenario = SCENARIOS.find((each) => each.id === id)!;
  const store = new PageStore();
  const measure = async (kinds: Kind[]) => (await measureCell({ createEngine: ({ send }) => createJsdomEngine({ send, store }), scenario, regime: refuse(kinds), device: DEVICES[0], seed: CAST, pictures: false })).measurement;
  const around = await measure(['card']);
  expect([around.outcome, around.reason]).toEqual(['completed', undefined]);
  expect(around.steps.some(({ target }) => target.name === '关闭')).toBe(true);
  const blocked = await measure(['card', 'link']);
  expect([blocked.outcome, blocked.reason]).toEqual(['blocked', 'every way of sharing that was offered is closed']);
});
