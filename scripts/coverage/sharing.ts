import { met, unmet, type Row } from './row.ts';

/** The chat's notices. */
export const NOTICES: readonly Row[] = [
  met('b1-w1', 'A notice with a button to go on', 'confirm-direct'),
  met('b1-w2', 'An address to copy and no button', 'copy-address', 'group-copy-address'),
  met('b1-w3', 'Complaints as the reason', 'complaint-notice'),
  met('b1-w4', 'Misleading jumps as the reason', 'misleading-notice'),
  met('b1-w5', 'Visit stopped', 'visit-stopped'),
  met('b1-w6', 'A notice in articles', 'article-notice'),
  met('b1-w7', 'A question before an app is opened', 'app-jump-asks'),
  met('b1-w8', 'A white page', 'white-page'),
  met('b1-sticky', 'What is copied is the notice’s own address', 'sticky-notice'),
  met('b1-double', 'Two domains, two notices', 'double-notice'),
  unmet('b1-sisters', 'Notices of other platforms of the same country', 'other owners, the same acts: a page to go on from is leave-page, an address to copy is copy-address'),
];

/** The chat's rules on outside links, phase by phase. */
export const PHASES: readonly Row[] = [
  unmet('b2-2016', 'Sanctions against spreading', 'penalties for accounts and domains; what people meet of them is a stopped visit or a complaint notice'),
  met('b2-may-2018', 'No pass-codes on Moments', 'qr-moments', 'may-2018'),
  met('b2-may-2018-effect', 'Pictures with codes instead', 'qr-moments', 'may-2018'),
  met('b2-oct-2019', 'Sharing that is rewarded or induced', 'complaint-notice'),
  met('b2-2015-2018', 'Music, rides and rivals’ short videos shut out', 'rival-videos-stopped', 'visit-stopped'),
  met('b2-jan-2021', 'Links of third-party diversion', 'third-party-diversion'),
  unmet('b2-sep-2021-meeting', 'The regulator’s order', 'an event that a person meets only through the rules that followed from it'),
  met('b2-sep-2021-hours', 'The other chat opens for hours', 'opened-for-hours'),
  met('b2-sep-2021', 'The first phase as announced, the newest version required', 'september-2021-announced', 'newest-version-only'),
  met('b2-sep-2021-test', 'The first phase as observed', 'september-2021-observed', 'confirm-videos', 'white-page'),
  met('b2-sep-nov-2021', 'Nothing that was opened is passed on', 'no-passing-on'),
  met('b2-nov-2021', 'The second phase as announced', 'november-2021-announced', 'group-trial'),
  met('b2-nov-2021-test', 'The second phase as observed', 'november-2021-observed', 'folded-links', 'video-pass-code'),
  met('b2-jan-2022', 'Groups work too, by a link to paste', 'copy-link-sheet'),
  met('b2-jan-2023', 'Neither opened nor copied', 'january-2023', 'no-copy-codes'),
  met('b2-feb-2026', 'Red packets: links, then codes, then no copying', 'february-2026', 'code-copy-removed'),
];

/** The shop's walls of 2008 and 2013, and what the companies did to each other. */
export const SHOP_WALLS: readonly Row[] = [
  met('b3-sep-2008', 'robots.txt shuts one search engine out', 'search-robots-block'),
  unmet('b3-jul-2013', 'Marketing data of the chat limited', 'data between companies; nobody on the way of a link meets it'),
  unmet('b3-aug-2013', 'Outside pictures with codes shielded', 'the announcement is all that is known: not which screens, nor what stood there instead, so that any rule would be made up'),
  unmet('b3-1-nov-2013', 'The chat blocks the other company’s chat', 'the rival chat is no platform here; what such a block does to links is measured by the class of links and its owner (invitations-refused, rival-videos-stopped)'),
  met('b3-nov-2013', 'Visitors from the chat get a download page', 'shop-download-wall'),
  unmet('b3-accounts', 'Accounts of advertisers suspended, the wallet cut off in return', 'the suspension is met by sellers; the wallet that is cut off is wallet-absent'),
  met('b3-partner-wallet', 'The partner stops taking the rival wallet', 'one-wallet-in-chat'),
  unmet('b3-2012', 'Communities shut out', 'no second source was found; the one there is stands as community-block'),
  met('b2-feb-2015', 'Red packets from noon to the evening', 'share-interface-cut'),
];

/** Sharing out of the shop and of the short-video app. */
export const SHARING: readonly Row[] = [
  met('b4', 'Pass-codes in misspelt words', 'pass-code-groups', 'pass-code-7-days', 'pass-code-30-days'),
  met('b4-lifetime', 'Codes that live for a week or for thirty days', 'pass-code-7-days', 'pass-code-30-days'),
  met('b2-nov-2021-videos', 'Codes of short videos', 'video-pass-code'),
  met('b4-garble', 'What a sent link becomes', 'pass-code-groups'),
  met('b4-paste', 'Link copied, now go and paste it', 'copy-link-sheet'),
  met('b4-cart-test', 'The cart on its first day', 'cart-by-link', 'october-2021-observed'),
  { id: 'b4-paste-prompt', says: 'The system asks before an app may paste', by: { devices: ['phone-asks-paste'] } },
  unmet('b4-hidden-mentions', 'A third network hides mentions and limits reach', 'reach is a figure over people, not over clicks; what is not shown to anybody is the treatment nothing at show (opt-in-messages)'),
  met('b4-live-2020', 'No products of others in live rooms', 'october-2020-live', 'live-room-no-links'),
  unmet('b4-live-fee', 'A fee on links of others in live rooms', 'its cost is money, and sellers pay it'),
  met('b4-paid', 'Advertisements that jump', 'paid-ad-bypass', 'paid-app-jump'),
  met('b4-vetting', 'A mini-program taken out', 'vetted-merchants'),
];

/** Inside the chat's web view. */
export const WEB_VIEW: readonly Row[] = [
  met('b5-overlay', 'A page that covers itself and points to the menu', 'browser-overlay'),
  unmet('b5-copy-overlay', 'A page that asks for its address to be copied', 'the act is that of copy-address: an address to hold and copy, and no other way on'),
  unmet('b5-false-notice', 'Pages that look like the notice of a stopped visit', 'what they look like leads no further than visit-stopped does'),
  met('b5-chat-only', 'Pages that are shown in the chat only', 'chat-only'),
  met('b5-schemes', 'Pages cannot open apps', 'app-jump-refused'),
  unmet('b5-allowed-exit', 'A button that certified pages may have', 'whoever has it jumps as in the open world, or after a question (app-jump-asks)'),
  met('b5-zhihu', 'How many taps a jump took', 'app-jump-asks'),
  met('b5-jan-2022', 'The shop’s site after the second phase: log in, and pay with its wallet', 'login-first', 'browser-to-pay'),
  unmet('b5-logged-out', 'A web view has cookies of its own', 'it has under every regime, open among them: whoever buys there logs in'),
];

/** How people of two platforms find each other. */
export const CONTACT: readonly Row[] = [met('b7-spelling', 'Spellings that a filter does not know', 'contact-keyword-filter')];
