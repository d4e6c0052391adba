import { expect } from '@playwright/test';
import { test } from '../../src/harness/fixtures.ts';
import type { Effect, Engine, Pane } from '../../src/phone/pane.ts';
import { getRegime, measure } from './measure.ts';

const OPEN = getRegime('open');

/** Stands between phone and browser and spoils one thing of every pane. */
function spoil(change: (pane: Pane) => void): (engine: Engine) => Engine {
  return (engine) => ({
    async openPane(spec) {
      const pane = await engine.openPane(spec);
      change(pane);
      return pane;
    },
  });
}

// Protects honesty rule 3 in a real browser: each way in which a driver could count wrongly is planted, and the cell
// must be broken with that reason, never blocked and never a number.
test.describe('a cell is broken where', () => {
  test('the driver presses twice and enters one press', async ({ browser, keptTabs }) => {
    const { measurement } = await measure({ browser, keptTabs }, 'share-item-direct', OPEN, spoil((pane) => {
      const press = pane.press.bind(pane);
      // A key more than entered: pressed where it does nothing to the page.
      pane.press = async (spot): Promise<Effect> => {
        await pane.type(['x']);
        return press(spot);
      };
    }));
    expect(measurement.outcome).toBe('broken');
    expect(measurement.reason).toContain('Failed to trust the count: the ledger has 0 grapheme(s) typed and 0 pasted, the witness saw 1');
  });

  test('the driver enters a press that it did not make', async ({ browser, keptTabs }) => {
    const { measurement } = await measure({ browser, keptTabs }, 'share-item-direct', OPEN, spoil((pane) => {
      pane.takeWitnessed = () => [];
    }));
    expect(measurement.outcome).toBe('broken');
    expect(measurement.reason).toContain('the ledger has 1 press(es), the witness saw 0');
  });

  test('the finger went elsewhere than the ledger says', async ({ browser, keptTabs }) => {
    const { measurement } = await measure({ browser, keptTabs }, 'share-item-direct', OPEN, spoil((pane) => {
      const press = pane.press.bind(pane);
      pane.press = (spot) => press({ ...spot, x: spot.x + 3 });
    }));
    expect(measurement.outcome).toBe('broken');
    expect(measurement.reason).toContain('Failed to trust the count: the ledger pressed at');
  });

  test('the witness was lost', async ({ browser, keptTabs }) => {
    test.slow();
    const { measurement } = await measure({ browser, keptTabs }, 'share-item-direct', OPEN, spoil((pane) => {
      if ('receive' in pane && typeof pane.receive === 'function') {
        const receive = pane.receive.bind(pane) as (report: { type: string }) => unknown;
        (pane as { receive: unknown }).receive = (report: { type: string }) => (report.type === 'witness' ? undefined : receive(report));
      }
    }));
    expect(measurement.outcome).toBe('broken');
    expect(measurement.reason).toContain('the witness saw 0 of 1 event(s); it was lost');
  });

  test('a person is stuck though no rule acted', async ({ browser, keptTabs }) => {
    const { measurement } = await measure({ browser, keptTabs }, 'share-item-direct', OPEN, spoil((pane) => {
      const look = pane.look.bind(pane);
      pane.look = async () => {
        const sight = await look();
        return { ...sight, controls: sight.controls.filter(({ name }) => name !== '分享') };
      };
    }));
    expect(measurement.outcome).toBe('broken');
    expect(measurement.blockedAt).toBeUndefined();
    expect(measurement.reason).toBe('alice was stuck where no rule acted: nothing on the screen says "share"');
    // What was measured until then is kept.
    expect(measurement.clicks).toBe(2);
  });

  test('a person goes round', async ({ browser, keptTabs }) => {
    const { measurement } = await measure({ browser, keptTabs }, 'share-item-direct', getRegime('confirm-direct'), spoil((pane) => {
      if (pane.name !== 'chat-webview') return;
      const press = pane.press.bind(pane);
      // "Continue" brings the same notice again and again.
      pane.press = async (spot) => {
        await press(spot);
        return pane.goBack();
      };
    }));
    expect(measurement.outcome).toBe('blocked');
    expect(measurement.reason).toContain('going round');
    expect(measurement.blockedAt?.screen).toContain('link.chat.localhost/check');
  });

  for (const [what, address, reason] of [
    ['a request leaves the world', 'http://elsewhere.example/', 'Unknown host "elsewhere.example"'],
    ['a page is asked for that no platform has', 'http://app.shop.localhost/nowhere', 'Unknown path /nowhere on app.shop.localhost'],
    ['a request leaves by TLS', 'https://elsewhere.example/', 'elsewhere.example'],
  ] as const) {
    test(what, async ({ browser, keptTabs }) => {
      const { measurement } = await measure({ browser, keptTabs }, 'share-item-direct', OPEN, spoil((pane) => {
        const open = pane.open.bind(pane);
        if (pane.name === 'shop') pane.open = () => open(address);
      }));
      expect(measurement.outcome).toBe('broken');
      expect(measurement.reason).toContain(reason);
    });
  }

  test('a page complains', async ({ browser, keptTabs }) => {
    const { measurement } = await measure({ browser, keptTabs }, 'share-item-direct', OPEN, spoil((pane) => {
      const take = pane.takeTroubles.bind(pane);
      let told = false;
      pane.takeTroubles = () => {
        if (told || pane.name !== 'shop') return take();
        told = true;
        return ['page error: planted'];
      };
    }));
    expect(measurement.outcome).toBe('broken');
    expect(measurement.reason).toBe('Failed to trust the mocks: shop: page error: planted.');
  });
});
