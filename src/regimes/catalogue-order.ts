import type { Regime } from './regime.ts';

/** What acts on paying, from the cheap end to the dead end. */
const PAYING = ['wallet-jump', 'wallet-for-all', 'no-guarantee', 'wallet-under-more', 'back-by-hand', 'browser-to-pay', 'qr-save-and-scan', 'qr-camera-only', 'jump-by-cohort', 'wallet-by-cohort', 'wallet-by-order', 'wallet-by-merchant', 'wallet-beside-shop', 'wallet-newest-app', 'one-wallet-in-chat', 'wallet-absent', 'wallet-ban', 'card-refused', 'card-never-answered', 'partner-wallet-by-order'];

/** What acts on surfaces that somebody keeps for others to look at. */
const BOARDS = ['live-room-no-links', 'confirm-channel', 'article-links-inside', 'article-notice', 'link-in-bio', 'links-moved-to-profile', 'stories-threshold', 'paid-ad-bypass'];

/** Later walls on a shared link, from the sender's side to the receiver's. */
const SHARING = ['copy-link-sheet', 'delay-5s', 'plain-no-copy', 'no-copy-codes', 'code-copy-removed', 'pass-code-7-days', 'pass-code-30-days', 'login-first', 'chat-only', 'app-jump-asks', 'app-jump-refused', 'paid-app-jump', 'share-interface-cut', 'landing-prepared', 'opt-in-messages', 'scare-sheet', 'misleading-notice', 'own-family-ban', 'opened-for-hours', 'newest-version-only', 'second-hop', 'third-party-diversion', 'invitations-refused', 'group-trial', 'no-passing-on', 'cart-one-tap', 'cart-by-link', 'confirm-videos', 'video-pass-code', 'rival-videos-stopped'];

/** What keeps people from finding what is sold, or reaching who sells it. */
const FINDING = ['search-robots-block', 'community-block', 'contact-keyword-filter', 'contact-masked'];

/** What opens or stays shut to whoever comes: gifts and mini-programs. */
const ENTERING = ['gift-24-hours', 'vetted-merchants', 'many-trades-kept-out'];

/** What holds several of them together, by period. */
const COMPOSITES = ['another-client', 'may-2018', 'hidden-exit', 'october-2020-live', 'september-2021-announced', 'september-2021-observed', 'autumn-2021', 'october-2021-paying', 'october-2021-announced', 'october-2021-observed', 'november-2021-announced', 'november-2021-observed', 'january-2023', 'october-2023', 'september-2024', 'february-2026', 'sealed'];

/** The catalogue's order wherever it is shown. A file that is not named here comes after its sort's last, by id. */
const ORDER = ['open', 'confirm-direct', 'pass-code-groups', 'no-groups', 'copy-address', 'shop-download-wall', 'qr-moments',
  'double-notice', 'leave-page', 'unsafe-page', 'complaint-notice', 'sticky-notice', 'group-copy-address', 'visit-stopped', 'white-page', 'dead-links', 'folded-links', 'browser-overlay', 'refused-at-send', 'silent-removal', ...SHARING, ...BOARDS, ...FINDING, ...ENTERING, ...PAYING, ...COMPOSITES];

/** Sorts the catalogue. */
export function byCatalogueOrder(a: Regime, b: Regime): number {
  const place = ({ id, sort }: Regime): number => {
    const listed = ORDER.indexOf(id);
    if (listed >= 0) return listed;
    return (sort === 'mechanism' ? ORDER.indexOf('autumn-2021') : ORDER.indexOf('sealed')) - 0.5;
  };
  return place(a) - place(b) || a.id.localeCompare(b.id, 'en');
}
