import { defineClaimGift } from './give-and-claim.ts';

/** A day and an hour later, for whoever does not look every day. */
export const claimGiftLate = defineClaimGift('claim-gift-late', { en: 'Alice sends Bob a red packet by link, and Bob sees it the day after', zh: '爱丽用链接送周波一个红包，周波第二天才看到' }, '25h');
