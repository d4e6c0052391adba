import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';
import { readGolden } from '../../scripts/golden.ts';
import type { ComparableResults } from '../../src/results/drop-layout.ts';
import { openApp, tapFor, tapNamed } from '../../src/journeys/get-about.ts';
import { Stuck, type Person } from '../../src/journeys/person.ts';
import type { Engine } from '../../src/phone/pane.ts';
import { addClerk } from '../../src/scenarios/add-clerk.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import type { Names, Scenario } from '../../src/scenarios/scenario.ts';
import { findTelltaleWordings, type Shown } from './find-telltale-wordings.ts';
import { getRegime, measureAlone, REGIMES } from './measure.ts';

/** Somebody who tries in the open world what the detours of other regimes need: album, scanner, store, link by hand. */
async function lookAround(me: Person, { apps, title, wallets }: Names): Promise<void> {
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
  // A page inside the chat and its menu, the wallet and its scanner, a card that is not bound, an account that is not there.
  await openApp(me, apps.chat);
  await tapFor(me, await me.see(), 'discover');
  await tapNamed(me, await me.see(), wallets['partner'] ?? '');
  await tapFor(me, await me.see(), 'menu');
  await openApp(me, apps.wallet);
  await tapFor(me, await me.see(), 'scan');
  await me.pressBack();
  await tapFor(me, await me.see(), 'bank card');
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
  legs: [{ person: 'alice', journey: lookAround, end: { kind: 'goal' }, alsoInstalled: ['wallet'] }],
};

/** Somebody who looks a number up in the chat, though in the open world a link leads there. */
async function lookUpNumber(me: Person, { apps }: Names): Promise<void> {
  await openApp(me, apps.chat);
  await tapFor(me, await me.see(), 'contacts');
  await tapFor(me, await me.see(), 'find somebody');
  throw new Stuck('seen enough');
}

const CURIOUS_BUYER: Scenario = { ...addClerk, id: 'look-up-number', legs: [{ person: 'bob', journey: lookUpNumber, end: { kind: 'goal' } }] };

function isLikeOpen(measurements: ComparableResults['measurements'], scenario: string, regime: string): boolean {
  const [cell, open] = [regime, 'open'].map((id) => measurements[`${scenario}@${id}@phone`]);
  return cell !== undefined && open !== undefined && isDeepStrictEqual({ ...cell, regime: 'open' }, open);
}

// Protects honesty rule 1: journeys find their way by words, and no such word may occur in one regime only. All
// names of controls that anybody sees in the whole suite are gathered, pressed or not, with those that a curious
// person finds in the open world.
test('no wording of the list of intents occurs in one regime only', async () => {
  test.setTimeout(300_000);
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
  const { measurements } = await readGolden();
  for (const scenario of SCENARIOS) {
    const before = shown.length;
    await measureAlone(scenario, getRegime('open'), listen('open'));
    const open = shown.slice(before);
    for (const regime of REGIMES.filter((id) => id !== 'open')) {
      // Press for press as in the open world (tests/unit/golden/measured/ holds it): so are the screens, and what stands on them.
      if (isLikeOpen(measurements, scenario.id, regime)) shown.push(...open.map(({ name }) => ({ regime, name })));
      else await measureAlone(scenario, getRegime(regime), listen(regime));
    }
  }
  for (const scenario of [CURIOUS, CURIOUS_READER, CURIOUS_BUYER]) {
    const { measurement } = await measureAlone(scenario, getRegime('open'), listen('open'));
    expect(measurement.reason).toContain('seen enough');
  }
  expect(shown.length).toBeGreaterThan(500);
  expect(findTelltaleWordings(shown)).toEqual([]);
  // Planted: were the notice of one regime the only one to say "继续", that word would give it away.
  const planted = [...shown.filter(({ name }) => !name.includes('继续')), { regime: 'confirm-direct', name: '继续前往' }];
  expect(findTelltaleWordings(planted)).toEqual(['"继续" (go on) occurs under confirm-direct only']);
});
