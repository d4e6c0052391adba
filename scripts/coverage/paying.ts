import { met, unmet, type Row } from './row.ts';

/** What else is known of paying, period by period. */
export const PAYING: readonly Row[] = [
  met('b6-sep-2021', 'Direct jump in the apps beside the main shop', 'wallet-jump', 'wallet-beside-shop'),
  met('b6-oct-2021', 'A code to save and scan', 'qr-save-and-scan'),
  met('b6-mar-2022', 'An inner test of the code', 'qr-save-and-scan'),
  { id: 'b6-mar-2022-friend', says: 'A friend is asked to pay', by: { scenarios: ['friend-pays'] } },
  met('b6-oct-2023', 'Some users, some items, by a code', 'october-2023', 'wallet-by-cohort', 'wallet-by-order'),
  met('b6-feb-2024', 'A trial of the direct jump', 'jump-by-cohort'),
  met('b6-sep-2024', 'Announced for all merchants', 'wallet-for-all'),
  met('b6-27-sep-2024', 'Opened behind “more”, for the newest app, not in every store', 'september-2024', 'wallet-under-more', 'wallet-newest-app', 'wallet-by-merchant'),
  met('b6-jan-2025', 'The partner takes the rival wallet in stages', 'partner-wallet-by-order'),
  met('b6-gift', 'A gift to be claimed within a day', 'gift-24-hours'),
  met('b6-faq-2025', 'Codes are refused from the album and by a long press', 'qr-camera-only'),
  { id: 'b6-code-life', says: 'A code lives for two hours, and an unpaid order is not to be found', by: { scenarios: ['pay-later'] } },
  unmet('b6-other-account', 'Another account that reads the code is refused', 'the wallets do so under every regime; tests hold it (tests/unit/harness/camera.test.ts, tests/platforms/pay.test.ts)'),
  met('b6-mini-program', 'Inside a mini-program one wallet only', 'one-wallet-in-chat'),
  met('b6-webview', 'The rival wallet in the web view', 'browser-to-pay', 'back-by-hand'),
  unmet('b6-not-found', 'An order that was paid and is not to be found', 'no document tells of it; the treatment not-found is assumed by us, and ends the way back in sealed alone'),
];
