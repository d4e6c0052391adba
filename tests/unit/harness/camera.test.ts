import { describe, expect, it } from 'vitest';
import { measureCell, type CellResult } from '../../../src/harness/measure-cell.ts';
import { buyInShop } from '../../../src/journeys/buy-item.ts';
import { openApp, tapFor, tapNamed } from '../../../src/journeys/get-about.ts';
import type { Person } from '../../../src/journeys/person.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import type { Leg, Names, Scenario } from '../../../src/scenarios/scenario.ts';

const ITEM = CAST.items[1].id;
const regime = (await loadCatalogue()).find(({ id }) => id === 'qr-camera-only');
const BILL = { host: 'chat-wallet', path: '/pay' };

/** Bob buys and lays his phone down with the code of his bill on it. */
const show: Leg = {
  person: 'bob',
  end: { kind: 'shown', screens: [{ host: 'shop-app', path: '/order/1/code' }] },
  journey: async (me, names) => {
    await buyInShop(me, { shopApp: names.apps.shop, title: names.items[ITEM] ?? '' });
    await tapNamed(me, await me.see(), names.wallets['chat-wallet'] ?? '');
  },
};

/** Holds the camera of one's own phone before what another phone shows. */
async function scan(me: Person, names: Names): Promise<void> {
  await tapFor(me, await openApp(me, names.apps.chat), 'discover');
  await tapFor(me, await me.see(), 'scan');
  await tapFor(me, await me.see(), 'camera');
}

function measure(legs: readonly Leg[], by: string): Promise<CellResult> {
  if (!regime) throw new Error('no such regime');
  const scenario: Scenario = {
    id: 'over-the-table', title: { en: 'Over the table', zh: '当面付' }, surface: 'direct', gates: ['pay'], texts: ['own six digits'], legs,
    goal: { person: by, record: { platform: 'shop', question: 'order-paid', about: { order: '1', by } } }, means: ['chat-wallet'],
  };
  const store = new PageStore();
  return measureCell({ scenario, regime, device: DEVICES[0], seed: CAST, pictures: false, createEngine: ({ send }) => createJsdomEngine({ send, store }) });
}

// Protects what "by camera" means: a phone reads what another phone's screen shows, the other person's as well as a second
// one of one's own; and that a bill is for the account that read it first, whoever stands beside it.
describe('the camera', () => {
  it('reads the code that the other person’s phone shows, and whoever read it pays', async () => {
    const payer: Leg = {
      person: 'alice',
      end: { kind: 'goal' },
      journey: async (me, names) => {
        await scan(me, names);
        const field = (await me.see()).controls.find(({ role }) => role === 'password field');
        if (field) await me.type(field, names.pins['alice'] ?? '', 'code');
      },
    };
    const { measurement } = await measure([show, payer], 'alice');
    expect(measurement).toMatchObject({ outcome: 'completed', needs: [], people: { bob: { clicks: 4 }, alice: { clicks: 4 } } });
  });

  it('gives nobody a bill that another account has read already', async () => {
    const first: Leg = { person: 'alice', end: { kind: 'shown', screens: [BILL] }, journey: scan };
    const second: Leg = { person: 'carol', end: { kind: 'shown', screens: [BILL] }, journey: scan };
    const { measurement, last } = await measure([show, first, second], 'carol');
    expect(measurement.outcome).not.toBe('completed');
    expect([last?.modals.length, last?.address]).toEqual([1, 'http://pay.chat.localhost/scan?fault=taken']);
  });
});
