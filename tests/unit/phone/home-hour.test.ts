import { expect, test } from 'vitest';
import { describePhone } from '../../../src/harness/describe-phone.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import type { Pane } from '../../../src/phone/pane.ts';
import { Phone } from '../../../src/phone/phone.ts';
import { capturePhone } from '../../../src/phone/picture.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { claimGiftLate } from '../../../src/scenarios/claim-gift-late.ts';
import { assembleWorld } from '../../../src/world/assemble-world.ts';

// Protects the film of legs that come later: a home screen shows the hour at which somebody looks at it. Its picture is
// kept, since it is taken for every leg of every cell, and once showed Bob the hour of Alice's leg the day before.

test('whoever takes up their phone later reads the later hour on it, though nothing else has changed', async () => {
  const regime = (await loadCatalogue()).find(({ id }) => id === 'open')!;
  const world = assembleWorld(regime, CAST);
  const [leg] = claimGiftLate.legs;
  const phone = await Phone.start({ ...describePhone(world, { scenario: claimGiftLate, regime, device: DEVICES[0] }, CAST, leg!), engine: createJsdomEngine({ send: world.send, store: new PageStore() }) });
  expect((await phone.see()).headings.join()).toContain('10:24');
  world.advance('25h');
  await phone.layDown();
  expect((await phone.see()).headings.join()).toContain('11:24');
});

test('a picture of the home screen is kept for its hour alone', async () => {
  let taken = 0;
  const shell = { address: 'http://phone.localhost/home?of=this-test', capture: async () => new Uint8Array([(taken += 1)]) } as unknown as Pane;
  const takeAt = async (hour: string) => (await capturePhone(DEVICES[0], { shell, page: undefined, top: 0, covered: false, hour })).layers[0]?.bytes[0];
  expect([await takeAt('10:24'), await takeAt('10:24'), await takeAt('11:24'), await takeAt('10:24')]).toEqual([1, 1, 2, 1]);
});
