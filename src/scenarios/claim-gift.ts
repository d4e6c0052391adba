import { defineClaimGift } from './give-and-claim.ts';

/** Within the time that any rule allows. */
export const claimGift = defineClaimGift('claim-gift', { en: 'Alice sends Bob a red packet by link, and Bob claims it three hours later', zh: '爱丽用链接送周波一个红包，周波三小时后领取' }, '3h');
