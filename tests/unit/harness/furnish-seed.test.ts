import { describe, expect, it } from 'vitest';
import { explainOmission } from '../../../src/harness/bearing.ts';
import { measureCell } from '../../../src/harness/measure-cell.ts';
import { DEVICES, type Device } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';

// Protects the reach of a regime: the same scenario on a phone whose holder has one wallet only, as hundreds of millions
// had. What is a detour for others must end there, and what cannot be asked of such a person must not be measured.

const catalogue = await loadCatalogue();
const regimeOf = (id: string) => catalogue.find((each) => each.id === id)!;
const scenarioOf = (id: string) => SCENARIOS.find((each) => each.id === id)!;
const store = new PageStore();
const measure = async (device: Device, regime: string) => {
  const options = { scenario: scenarioOf('pay-in-shop'), regime: regimeOf(regime), device, seed: CAST, pictures: false };
  return (await measureCell({ ...options, createEngine: ({ send }) => createJsdomEngine({ send, store }) })).measurement;
};
const PHONE: Device = DEVICES[0];
const ONE_WALLET: Device = { ...PHONE, id: 'one-wallet', wallets: ['chat-wallet'] };

describe('a phone on which one wallet is held', () => {
  it('makes a dead end of what is a detour for who holds both', async () => {
    expect(await measure(PHONE, 'wallet-absent')).toMatchObject({ outcome: 'completed' });
    expect(await measure(ONE_WALLET, 'wallet-absent')).toMatchObject({ outcome: 'blocked', blockedAt: { gate: 'pay', rule: expect.any(String) } });
  });

  it('changes nothing in the open world but the home screen, which lacks an app', async () => {
    const figures = async (device: Device) => {
      const { outcome, clicks, screens, keystrokes, appSwitches, charges, lost, needs } = await measure(device, 'open');
      return { outcome, clicks, screens, keystrokes, appSwitches, charges, lost, needs };
    };
    expect(await figures(ONE_WALLET)).toEqual(await figures(PHONE));
  });

  it('is not asked to pay by the wallet that it lacks', () => {
    const lacks: Device = { ...PHONE, id: 'other-wallet', wallets: ['wallet-app'] };
    expect(explainOmission(lacks, scenarioOf('pay-in-shop'), regimeOf('open'), catalogue)).toBe('whoever pays here would pay by a wallet that is not held on this phone');
    expect(explainOmission(ONE_WALLET, scenarioOf('pay-in-shop'), regimeOf('open'), catalogue)).toBeUndefined();
    expect(explainOmission(lacks, scenarioOf('share-item-direct'), regimeOf('open'), catalogue)).toBeUndefined();
  });
});
