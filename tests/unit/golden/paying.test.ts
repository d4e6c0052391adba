import { describe, expect, it } from 'vitest';
import { readGolden } from '../../../scripts/golden.ts';
import { formatPhrase } from '../../../src/compare/phrases.ts';
import { buildVerdict } from '../../../src/compare/verdict.ts';
import type { Results } from '../../../src/results/schema.ts';

const golden = await readGolden();
const get = (scenario: string, regime: string) => {
  const cell = golden.measurements[`${scenario}@${regime}@phone`];
  if (!cell) throw new Error(`no cell ${scenario}@${regime}`);
  return cell;
};
const PAYING = Object.keys(golden.scenarios).filter((id) => /pay|buy|bind/.test(id));
const clicks = (regime: string): number => get('pay-in-shop', regime).clicks;

// Protects what the documents say of paying, as relations and not as numbers: what is cheap, what costs several times
// more, what needs a second device, and what leads nowhere.
describe('paying', () => {
  it.each(PAYING)('is completed in the open world, and sealed at its first gate: %s', (scenario) => {
    expect(get(scenario, 'open').outcome).toBe('completed');
    expect(get(scenario, 'sealed')).toMatchObject({ outcome: 'blocked', blockedAt: { gate: golden.scenarios[scenario]?.gates[0] } });
  });

  it('is cheapest by direct jump, a little dearer behind “more”, several times dearer by a saved code, dearest by a camera', () => {
    expect(clicks('wallet-jump')).toBe(clicks('open'));
    expect(clicks('wallet-under-more')).toBe(clicks('open') + 1);
    expect(clicks('qr-save-and-scan')).toBeGreaterThanOrEqual(3 * clicks('open'));
    expect(clicks('qr-camera-only')).toBeGreaterThan(clicks('qr-save-and-scan'));
  });

  it('needs a second device where only a camera reads the code, and nowhere else', () => {
    const needing = Object.values(golden.measurements).filter(({ needs }) => needs.includes('second-device'));
    expect(new Set(needing.map(({ regime }) => regime))).toEqual(new Set(['qr-camera-only']));
  });

  it('costs the wallet of choice where it is absent for whoever has both, and is a dead end for whoever has one', () => {
    for (const regime of ['wallet-absent', 'wallet-ban', 'another-client']) {
      expect(get('pay-in-shop', regime)).toMatchObject({ outcome: 'completed', lost: ['wallet-of-choice'] });
      expect(get('pay-one-wallet', regime)).toMatchObject({ outcome: 'blocked', blockedAt: { gate: 'pay', person: 'carol' } });
      expect(get('pay-get-wallet', regime)).toMatchObject({ outcome: 'completed', needs: expect.arrayContaining(['install-wallet']) });
      expect(get('pay-get-wallet', regime).clicks).toBeGreaterThanOrEqual(4 * clicks('open'));
    }
  });

  it('says in words for whom a regime is a dead end', () => {
    const { regimes } = buildVerdict(golden as unknown as Results, 'phone');
    const words = formatPhrase(regimes.find(({ regime }) => regime === 'wallet-absent')?.phrase ?? { en: [], zh: [] }, 'en');
    expect(words).toMatch(/“Carol has only the chat’s wallet and pays in the shop” cannot be done at all: Carol is stopped at the cashier/);
    expect(words).toMatch(/“Carol pays in the shop, getting a second wallet if need be” takes \d+ clicks and \d+ keys/);
  });

  it('hangs on who one is and what one buys while it is rolled out in stages', () => {
    expect(get('pay-in-shop', 'wallet-by-cohort').lost).toEqual([]);
    expect(get('pay-one-wallet', 'wallet-by-cohort').outcome).toBe('blocked');
    expect(get('buy-shared', 'wallet-by-order').clicks).toBe(get('buy-shared', 'open').clicks);
    expect(get('pay-in-shop', 'wallet-by-order').lost).toEqual(['wallet-of-choice']);
  });

  it('stops at the card of 2013 after everything was tried, and costs no click but the guarantee where that is lost', () => {
    expect(get('bind-card', 'card-refused')).toMatchObject({ outcome: 'blocked', blockedAt: { gate: 'bind', person: 'dan' } });
    expect(get('bind-card', 'card-refused').clicks).toBeGreaterThan(3 * get('bind-card', 'open').clicks);
    expect(get('pay-in-shop', 'no-guarantee')).toMatchObject({ clicks: clicks('open'), lost: ['guarantee'] });
  });

  it('inside the chat is a dead end with one wallet only, and a detour by way of a browser', () => {
    expect(get('pay-in-chat', 'one-wallet-in-chat')).toMatchObject({ outcome: 'blocked', blockedAt: { gate: 'pay' } });
    expect(get('pay-in-chat', 'browser-to-pay').clicks).toBeGreaterThan(get('pay-in-chat', 'open').clicks + 3);
  });
});
