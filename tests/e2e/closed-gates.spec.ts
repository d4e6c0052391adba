import { expect, test } from '@playwright/test';
import type { Regime } from '../../src/regimes/regime.ts';
import { SCENARIOS } from '../../src/scenarios/index.ts';
import { getRegime, measureAlone } from './measure.ts';

/** Gates that people get round when they alone are closed, and how. */
const COPIED = 'the shop may not open the chat, so the link is copied and pasted by hand';
const COPIED_VIDEO = 'the short-video app may not open the chat, so the link is copied and pasted by hand';
const NAMED = 'the link leads nowhere, so what the card called the thing is looked for in the app that it belongs to';
/** Where the card of something that an app lists came before the person's eyes. */
const SHOWN_BY_NAME = [
  ...['direct', 'group', 'moments', 'group-week', 'group-month', 'older-app'].map((where) => `share-item-${where}`), 'share-short-link', 'pass-on',
  ...['direct', 'group', 'moments', 'partner', 'own', 'own-week'].map((where) => `share-video-${where}`), 'buy-shared', 'buy-shared-one-wallet', 'buy-and-return',
  ...['live', 'channel', 'article', 'ad', 'ad-in-app', 'bio', 'item-in-app'].map((where) => `open-${where}`),
];
const WAYS_ROUND: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SHOWN_BY_NAME.flatMap((scenario) => ['open', 'land'].map((gate) => [`${scenario} ${gate}`, NAMED]))),
  'share-item-direct exit': COPIED,
  'share-item-group exit': COPIED,
  'share-item-moments exit': COPIED,
  'share-item-group-week exit': COPIED,
  'share-item-group-month exit': COPIED,
  'share-item-older-app exit': COPIED,
  'share-short-link exit': COPIED,
  'pass-on exit': COPIED,
  'share-cart-direct exit': COPIED,
  'share-cart-group exit': COPIED,
  'share-cart-moments exit': COPIED,
  'share-video-direct exit': COPIED_VIDEO,
  'share-video-group exit': COPIED_VIDEO,
  'share-video-moments exit': COPIED_VIDEO,
  'share-video-partner exit': COPIED_VIDEO,
  'share-video-own exit': COPIED_VIDEO,
  'share-video-own-week exit': COPIED_VIDEO,
  'share-invitation exit': COPIED_VIDEO,
  'open-live exit': COPIED,
  'open-channel exit': COPIED,
  'open-article exit': COPIED,
  'open-bio exit': COPIED,
  'open-item-in-app exit': 'the shop may not open the chat nor its page the app, so the link is pasted and the item looked up by hand',
  'open-ad-in-app exit': 'the page may not open the app, so the item is looked up there by hand',
  'claim-gift exit': COPIED,
  'claim-gift-late exit': COPIED,
  'add-clerk exit': 'the shop may not open the chat, so the number in the answer is looked up there by hand',
  'share-link-group open': 'the link shows its address, so it is held where it stands, copied and taken to the browser',
  'share-link-moments open': 'the link shows its address, so it is held where it stands, copied and taken to the browser',
  'find-item land': 'whoever the site turns away searches once more in the shop’s app',
};

/** The seal of one gate alone, taken from `sealed`. */
function closeGate(gate: string): Regime {
  const sealed = getRegime('sealed');
  return { ...sealed, id: `closed-${gate}`, rules: sealed.rules.filter((rule) => rule.gate === gate) };
}

// Protects honesty rule 4: a gate that a scenario names is really passed on its way, so closing it alone blocks the
// way there, or the way round is one that is known and named above.
for (const scenario of SCENARIOS) {
  for (const gate of scenario.gates) {
    test(`${scenario.id} with ${gate} closed alone`, async () => {
      const { measurement } = await measureAlone(scenario, closeGate(gate));
      if (`${scenario.id} ${gate}` in WAYS_ROUND) {
        const { measurement: open } = await measureAlone(scenario, getRegime('open'));
        expect(measurement.outcome, measurement.reason).toBe('completed');
        expect(measurement.clicks).toBeGreaterThan(open.clicks);
      } else {
        expect(measurement.outcome, measurement.reason).toBe('blocked');
        expect(measurement.blockedAt?.gate).toBe(gate);
      }
    });
  }
}
