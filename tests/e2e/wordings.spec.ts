import { expect, test } from '@playwright/test';
import { measureCell } from '../../src/harness/measure-cell.ts';
import { openApp, tapFor, tapNamed } from '../../src/journeys/get-about.ts';
import { Stuck, type Person } from '../../src/journeys/person.ts';
import { createChromiumEngine } from '../../src/phone/chromium/chromium-engine.ts';
import { DEVICES } from '../../src/phone/devices.ts';
import type { Engine } from '../../src/phone/pane.ts';
import { CAST } from '../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import type { Names, Scenario } from '../../src/scenarios/scenario.ts';
import { findTelltaleWordings, type Shown } from './find-telltale-wordings.ts';
import { getRegime, measure, REGIMES } from './measure.ts';

/** Somebody who tries in the open world what the detours of other regimes need: album, scanner, store, link by hand. */
async function lookAround(me: Person, { apps, title }: Names): Promise<void> {
  await openApp(me, apps.shop);
  await tapFor(me, await me.see(), 'scan');
  await tapFor(me, await me.see(), 'add picture');
  await openApp(me, apps.shop);
  await me.pressBack();
  await tapNamed(me, await me.see(), title);
  const [picture] = (await me.see()).pictures;
  if (picture) await me.hold(picture);
  await me.pressHome();
  await tapFor(me, await me.see(), 'store');
  throw new Stuck('seen enough');
}

/** Somebody who looks into the menu of the web view, though nothing in the open world sends them there. */
async function lookIntoMenu(me: Person, { apps, people }: Names): Promise<void> {
  const talk = await tapNamed(me, await openApp(me, apps.chat), people['alice'] ?? '');
  const card = talk.controls.findLast(({ item, role }) => item === people['alice'] && role === 'link');
  if (card) await me.tap(card);
  await tapFor(me, await me.see(), 'menu');
  throw new Stuck('seen enough');
}

const CURIOUS_READER: Scenario = {
  ...SCENARIOS[0]!,
  id: 'look-into-menu',
  // Nobody's goal: the leg goes on where the item is on the screen.
  goal: { ...SCENARIOS[0]!.goal, person: 'alice' },
  legs: [SCENARIOS[0]!.legs[0]!, { person: 'bob', journey: lookIntoMenu, end: { kind: 'goal' } }],
};

const CURIOUS: Scenario = {
  ...SCENARIOS[0]!,
  id: 'look-around',
  legs: [{ person: 'alice', journey: lookAround, end: { kind: 'goal' } }],
};

// Protects honesty rule 1: journeys find their way by words, and no such word may occur in one regime only. All
// names of controls that anybody sees in the whole suite are gathered, pressed or not, with those that a curious
// person finds in the open world.
test('no wording of the list of intents occurs in one regime only', async ({ browser }) => {
  const shown: Shown[] = [];
  const listen = (regime: string) => (engine: Engine): Engine => ({
    async openPane(spec) {
      const pane = await engine.openPane(spec);
      const look = pane.look.bind(pane);
      pane.look = async () => {
        const sight = await look();
        shown.push(...sight.controls.map(({ name }) => ({ regime, name })));
        return sight;
      };
      return pane;
    },
  });
  for (const regime of REGIMES) {
    await Promise.all(SCENARIOS.map(({ id }) => measure(browser, id, getRegime(regime), listen(regime))));
  }
  for (const scenario of [CURIOUS, CURIOUS_READER]) {
    const { measurement } = await measureCell({
      scenario, regime: getRegime('open'), device: DEVICES[0], seed: CAST, pictures: false,
      createEngine: ({ proxy }) => listen('open')(createChromiumEngine(browser, { proxy, colorScheme: 'light' })),
    });
    expect(measurement.reason).toContain('seen enough');
  }
  expect(shown.length).toBeGreaterThan(500);
  expect(findTelltaleWordings(shown)).toEqual([]);
  // Planted: were the notice of one regime the only one to say "继续", that word would give it away.
  const planted = [...shown.filter(({ name }) => !name.includes('继续')), { regime: 'confirm-direct', name: '继续前往' }];
  expect(findTelltaleWordings(planted)).toEqual(['"继续" (go on) occurs under confirm-direct only']);
});
