import { expect, test } from 'vitest';
import { hearNames } from '../../../scripts/hear-names.ts';
import { findTelltaleWordings, findWordings, readWordings, type Shown } from '../../../scripts/wordings.ts';
import { measureCell, type CellResult } from '../../../src/harness/measure-cell.ts';
import { openApp, tapFor, tapNamed } from '../../../src/journeys/get-about.ts';
import { Stuck, type Person } from '../../../src/journeys/person.ts';
import { DEVICES, type Device } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { addClerk } from '../../../src/scenarios/add-clerk.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';
import type { Names, Scenario } from '../../../src/scenarios/scenario.ts';

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

/** Somebody who looks a number up in the chat, though in the open world a link leads there. */
async function lookUpNumber(me: Person, { apps }: Names): Promise<void> {
  await openApp(me, apps.chat);
  await tapFor(me, await me.see(), 'contacts');
  await tapFor(me, await me.see(), 'find somebody');
  throw new Stuck('seen enough');
}

const CURIOUS_BUYER: Scenario = { ...addClerk, id: 'look-up-number', legs: [{ person: 'bob', journey: lookUpNumber, end: { kind: 'goal' } }] };

const CURIOUS: Scenario = {
  ...SCENARIOS[0]!,
  id: 'look-around',
  legs: [{ person: 'alice', journey: lookAround, end: { kind: 'goal' }, alsoInstalled: ['wallet'] }],
};

// Protects honesty rule 1: journeys find their way by words, and no such word may occur in one regime only. The names of
// all controls that anybody sees in any built-in cell, pressed or not, are gathered where the golden numbers are measured
// (tests/unit/golden/measured/), with those that a curious person finds in the open world.
test('no wording of the list of intents occurs in one regime only', async () => {
  const catalogue = await loadCatalogue();
  const shown: Shown[] = [];
  const store = new PageStore();
  const walk = async (scenario: Scenario, id: string, device: Device): Promise<CellResult> => measureCell({
    scenario, regime: catalogue.find((regime) => regime.id === id)!, device, seed: CAST, pictures: false,
    createEngine: ({ send }) => hearNames(createJsdomEngine({ send, store }), (name) => shown.push({ regime: id, name })),
  });
  for (const scenario of [CURIOUS, CURIOUS_READER, CURIOUS_BUYER]) for (const device of [DEVICES[0], DEVICES[1]]) expect((await walk(scenario, 'open', device)).measurement.reason).toContain('seen enough');
  // The built-in phone that asks before it pastes speaks Chinese; people have them in English too.
  for (const id of ['may-2018', 'autumn-2021']) expect((await walk(SCENARIOS.find((each) => each.id === 'share-item-group')!, id, { ...DEVICES[1], asksBeforePaste: true })).measurement.outcome).toBe('completed');
  const places = Object.values(await readWordings());
  expect(places).toHaveLength(SCENARIOS.length * DEVICES.length);
  expect(findTelltaleWordings([...places, findWordings(shown)])).toEqual([]);
});

// Protects that check from passing whatever is shown: a wording of one regime is told, one of two is not, wherever they were read.
test('a wording that gives its regime away is told with it', () => {
  const notice = findWordings([{ regime: 'confirm-direct', name: '继续访问' }, { regime: 'confirm-direct', name: '继续' }]);
  expect(findTelltaleWordings([notice, findWordings([{ regime: 'open', name: '分享' }, { regime: 'sealed', name: '分享' }])])).toEqual(['"继续" (go on) occurs under confirm-direct only']);
  expect(findTelltaleWordings([notice, findWordings([{ regime: 'confirm-all', name: '继续访问' }])])).toEqual([]);
});
