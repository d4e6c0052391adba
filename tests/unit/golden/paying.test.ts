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

  it('is read on the spot by a long press inside the chat, until that is refused as the album is', () => {
    const [open, read, refused] = [get('friend-pays', 'open'), get('friend-pays', 'qr-save-and-scan'), get('friend-pays', 'qr-camera-only')];
    expect(read).toMatchObject({ outcome: 'completed', longPresses: 1, clicks: open.clicks + 2 });
    expect(refused).toMatchObject({ outcome: 'completed', needs: ['second-device'], longPresses: 2 });
    expect(refused.clicks).toBeGreaterThan(2 * read.clicks);
    // In the shop's own app nothing reads a code that is held.
    expect(get('pay-in-shop', 'qr-save-and-scan').longPresses).toBe(1);
    expect(clicks('qr-save-and-scan') - clicks('open')).toBeGreaterThan(read.clicks - open.clicks);
  });

  it('at a partner that takes the rival wallet in stages hangs on the goods, and is a dead end for both where that wallet is shut out', () => {
    expect(get('pay-in-chat', 'partner-wallet-by-order')).toMatchObject({ outcome: 'blocked', blockedAt: { gate: 'pay', person: 'bob' } });
    expect(get('pay-in-chat-trial', 'partner-wallet-by-order')).toMatchObject({ outcome: 'completed', clicks: get('pay-in-chat-trial', 'open').clicks });
    for (const scenario of ['pay-in-chat', 'pay-in-chat-trial']) expect(get(scenario, 'one-wallet-in-chat').outcome).toBe('blocked');
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
    const chinese = formatPhrase(regimes.find(({ regime }) => regime === 'wallet-absent')?.phrase ?? { en: [], zh: [] }, 'zh');
    expect(chinese).toContain('「何卡萝只有聊天应用的钱包，在店铺里付款」都走不通：何卡萝在「收银台」这一步被拦下');
  });

  it('hangs on who one is and what one buys while it is rolled out in stages', () => {
    expect(get('pay-in-shop', 'wallet-by-cohort').lost).toEqual([]);
    expect(get('pay-one-wallet', 'wallet-by-cohort').outcome).toBe('blocked');
    expect(get('buy-shared', 'wallet-by-order').clicks).toBe(get('buy-shared', 'open').clicks);
    expect(get('pay-in-shop', 'wallet-by-order').lost).toEqual(['wallet-of-choice']);
    // A bill that goes to a friend is the friend's: Bob is in the trial, and Alice, who pays, is not.
    expect(get('friend-pays', 'wallet-by-cohort').lost).toContain('wallet-of-choice');
    expect(get('buy-shared-one-wallet', 'wallet-by-cohort').blockedAt).toMatchObject({ gate: 'pay', person: 'carol' });
  });

  it('is for some only when it opens: a trial by account, the newest app, not every store; what was announced knows of none of it', () => {
    expect(get('pay-in-shop', 'jump-by-cohort').clicks).toBe(clicks('open'));
    expect(get('pay-one-wallet', 'jump-by-cohort').clicks).toBe(get('pay-one-wallet', 'qr-save-and-scan').clicks);
    for (const scenario of ['pay-older-app', 'pay-in-store']) {
      expect(get(scenario, 'september-2024').lost).toEqual(['wallet-of-choice']);
      expect(get(scenario, 'wallet-for-all')).toMatchObject({ clicks: get(scenario, 'open').clicks, lost: [] });
    }
    expect(get('pay-in-shop', 'september-2024').clicks).toBe(clicks('wallet-under-more'));
  });

  it('costs a second code where the first grew old, and nothing where bills are jumped to', () => {
    for (const regime of ['qr-save-and-scan', 'qr-camera-only']) {
      const [later, atOnce] = [get('pay-later', regime), get('pay-in-shop', regime)];
      expect(later.outcome).toBe('completed');
      expect(later.clicks).toBeGreaterThan(atOnce.clicks + get('pay-later', 'open').clicks - clicks('open'));
      // Three hours that nobody imposed are no toll.
      expect(later.waitSeconds).toBe(0);
    }
    expect(get('pay-later', 'wallet-jump').clicks).toBe(get('pay-later', 'open').clicks);
  });

  it('says which phone is in hand, and what time went by', () => {
    const hands = get('pay-in-shop', 'qr-camera-only').steps.map(({ hand }) => hand);
    expect(new Set(hands)).toEqual(new Set([undefined, 'second']));
    expect(get('pay-in-shop', 'qr-save-and-scan').steps.every(({ hand }) => hand === undefined)).toBe(true);
    expect(get('pay-later', 'open').steps.filter(({ after }) => after !== undefined)).toMatchObject([{ after: '3h', person: 'bob' }]);
  });

  it('in October 2021 is open beside the main shop and not in it, and inside the chat to one wallet', () => {
    expect(get('pay-in-store', 'october-2021-paying')).toMatchObject({ clicks: get('pay-in-store', 'open').clicks, lost: [] });
    expect(get('pay-in-shop', 'october-2021-paying').lost).toEqual(['wallet-of-choice']);
    for (const scenario of ['pay-one-wallet', 'buy-shared-one-wallet', 'pay-in-chat']) expect(get(scenario, 'october-2021-paying')).toMatchObject({ outcome: 'blocked', blockedAt: { gate: 'pay' } });
  });

  it('leads nobody back where a shop inside the chat is paid elsewhere', () => {
    expect(get('pay-in-chat', 'back-by-hand')).toMatchObject({ outcome: 'completed', lost: expect.arrayContaining(['way-back']) });
  });

  it('waits a week for support that never answers, whether the card is refused or nobody says anything', () => {
    for (const regime of ['card-refused', 'card-never-answered']) expect(get('bind-card', regime)).toMatchObject({ outcome: 'blocked', waitSeconds: 7 * 24 * 60 * 60, blockedAt: { gate: 'bind' } });
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
