import { addClerk } from './add-clerk.ts';
import { bindBankCard } from './bind-card.ts';
import { buyAndReturn } from './buy-and-return.ts';
import { buyWithOneWallet } from './buy-shared-one-wallet.ts';
import { buyAndPay } from './buy-shared.ts';
import { claimGiftLate } from './claim-gift-late.ts';
import { claimGift } from './claim-gift.ts';
import { findItemBySearch } from './find-item.ts';
import { friendPays } from './friend-pays.ts';
import { openAdInApp } from './open-ad-in-app.ts';
import { openAd } from './open-ad.ts';
import { openArticle } from './open-article.ts';
import { openBio } from './open-bio.ts';
import { openChannel } from './open-channel.ts';
import { openItemInApp } from './open-item-in-app.ts';
import { openLive } from './open-live.ts';
import { openCommunityPost } from './open-post.ts';
import { openBroadMini } from './open-broad-mini.ts';
import { openMini } from './open-mini.ts';
import { openUnvettedMini } from './open-unvetted-mini.ts';
import { payGetWallet } from './pay-get-wallet.ts';
import { payInChatTrial } from './pay-in-chat-trial.ts';
import { payInChat } from './pay-in-chat.ts';
import { payInShop } from './pay-in-shop.ts';
import { payInStore } from './pay-in-store.ts';
import { payLater } from './pay-later.ts';
import { payOlderApp } from './pay-older-app.ts';
import { payOneWallet } from './pay-one-wallet.ts';
import { passOnOpened } from './pass-on.ts';
import type { Scenario } from './scenario.ts';
import { shareCartDirect } from './share-cart-direct.ts';
import { shareCartGroup } from './share-cart-group.ts';
import { shareCartMoments } from './share-cart-moments.ts';
import { shareInvitation } from './share-invitation.ts';
import { shareItemDirect } from './share-item-direct.ts';
import { shareItemGroup } from './share-item-group.ts';
import { shareItemGroupMonth } from './share-item-group-month.ts';
import { shareItemGroupWeek } from './share-item-group-week.ts';
import { shareItemMoments } from './share-item-moments.ts';
import { shareItemOlderApp } from './share-item-older-app.ts';
import { shareLinkGroup } from './share-link-group.ts';
import { shareLinkMoments } from './share-link-moments.ts';
import { shareShortLink } from './share-short-link.ts';
import { shareVideoDirect } from './share-video-direct.ts';
import { shareVideoGroup } from './share-video-group.ts';
import { shareVideoMoments } from './share-video-moments.ts';
import { shareVideoOwn } from './share-video-own.ts';
import { shareVideoOwnWeek } from './share-video-own-week.ts';
import { shareVideoPartner } from './share-video-partner.ts';

export { PAGE_SCENARIOS } from './share-page.ts';

/** Every built-in scenario, in the order of the matrix. */
export const SCENARIOS: readonly Scenario[] = [
  shareItemDirect, shareItemGroup, shareItemMoments, shareItemGroupWeek, shareItemGroupMonth, shareItemOlderApp, shareShortLink, shareLinkGroup, shareLinkMoments, openItemInApp, passOnOpened,
  shareCartDirect, shareCartGroup, shareCartMoments,
  shareVideoDirect, shareVideoGroup, shareVideoMoments, shareVideoPartner, shareVideoOwn, shareVideoOwnWeek, shareInvitation,
  buyAndPay, buyWithOneWallet, buyAndReturn, payInShop, payOneWallet, payGetWallet, payOlderApp, payInStore, payLater, payInChat, payInChatTrial, friendPays, bindBankCard,
  openLive, openChannel, openArticle, openAd, openAdInApp, openBio,
  findItemBySearch, openCommunityPost, addClerk,
  claimGift, claimGiftLate, openMini, openUnvettedMini, openBroadMini,
];
