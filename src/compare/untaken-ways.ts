import type { Text } from '../results/schema.ts';

/** A shorter way that people would not take, and why; said beside the journey that stays dearer than the minimum. */
export interface UntakenWay {
  readonly regimes: readonly string[];
  readonly scenarios: readonly string[];
  /** The shorter way, in words. */
  readonly way: Text;
  readonly reason: Text;
}

const SHARING = ['share-item-direct', 'share-item-group', 'share-item-moments'] as const;
const [DIRECT, GROUP, MOMENTS] = SHARING;
const [AD, SHORT] = ['open-ad', 'share-short-link'];
/** An item of the shop's arrives, by whatever way: what stands in the chat shows its title. */
const ITEM = [...SHARING, AD, SHORT];
const SEARCHING: Text = { en: 'Read the title off the card, open the shop and search for it there.', zh: '从卡片上读出标题，打开商店搜索。' };
const UNTAPPED: Text = { en: `${SEARCHING.en} Without the tap on the card.`, zh: `${SEARCHING.zh}不点卡片。` };
const NOWHERE: Text = {
  en: 'The click more is that on the card: that it leads nowhere is what the person finds out by it.',
  zh: '多出来的一次点击是点卡片：点了才知道它哪儿也到不了。',
};
const CODES: Text = {
  en: 'The message says to take its code to the shop, and so its code is typed there. The title beside it finds the item as well, for 11 keys of a code nine of prose.',
  zh: '消息叫人把口令带到店铺去，于是在店里打的就是口令。旁边的标题也找得到这件商品：口令要打 11 个键，标题只要九个字。',
};
const TYPING: Text = {
  en: 'What arrived is an address, so it is typed into the browser’s field, key by key. That a title of nine keys would do in the shop is known to whoever thinks of the shop first.',
  zh: '收到的是网址，所以一个键一个键打进浏览器的网址栏。先想到店铺的人才知道，在店里打九个字的标题就够了。',
};
const PASTING: Text = { en: 'Copy the link in the shop’s sheet, and paste it into the chat.', zh: '在商店的分享面板里复制链接，粘贴到聊天里。' };
const HANDED: Text = {
  en: 'Who wants to send something taps in the sheet whom it is for, and what the shop hands out there is the pass-code. That a pasted link would arrive whole is not said anywhere.',
  zh: '要发给谁，就在分享面板里点谁，而商店在那里给的是口令。粘贴的链接能原样送到，哪里都没有说。',
};
const TAPPING: Text = {
  en: 'Whoever gets a link taps it. Only who knows beforehand that the tap leads to a notice leaves it alone; and the notice itself says to copy the address, not to search.',
  zh: '收到链接的人会点它。只有事先知道点了会遇到提示页的人才不点；而提示页自己说的是复制网址，不是搜索。',
};

/** A cell whose journey is dearer than its minimum and that does not stand here has a journey that is needlessly long. */
export const UNTAKEN_WAYS: readonly UntakenWay[] = [
  { regimes: ['copy-address', 'complaint-notice', 'misleading-notice', 'third-party-diversion'], scenarios: ITEM, way: SEARCHING, reason: TAPPING },
  { regimes: ['september-2021-observed'], scenarios: [DIRECT, AD, SHORT], way: SEARCHING, reason: TAPPING },
  { regimes: ['group-copy-address', 'november-2021-observed'], scenarios: [GROUP], way: SEARCHING, reason: TAPPING },
  { regimes: ['paid-ad-bypass'], scenarios: [MOMENTS], way: SEARCHING, reason: TAPPING },
  { regimes: ['february-2026'], scenarios: [AD], way: SEARCHING, reason: TAPPING },
  {
    regimes: ['shop-download-wall'],
    scenarios: ITEM,
    way: UNTAPPED,
    reason: {
      en: 'The clicks more are those on the card: that it leads to a download page is what the person finds out by them.',
      zh: '多出来的点击是点卡片：点了才知道它通向下载页。',
    },
  },
  {
    regimes: ['qr-moments', 'may-2018'],
    scenarios: [MOMENTS],
    way: { en: 'Type the item’s name beside the picture with the code. The friend reads it, opens the shop and searches for it there.', zh: '在带商品码的图片旁边打上商品名。朋友读到名字，打开商店搜索。' },
    reason: {
      en: 'The picture says it all, and who posts it does not type it once more; who sees a code saves and scans it. Two clicks less cost 18 keys, nine for each of the two.',
      zh: '图片已经说明一切，发图的人不会再打一遍字；看到码的人会保存并扫码。少点两次，却要打 18 个字，两人各九个。',
    },
  },
  { regimes: ['visit-stopped'], scenarios: ITEM, way: UNTAPPED, reason: NOWHERE },
  { regimes: ['white-page'], scenarios: [DIRECT, SHORT], way: UNTAPPED, reason: NOWHERE },
  { regimes: ['second-hop'], scenarios: [SHORT], way: UNTAPPED, reason: NOWHERE },
  {
    regimes: ['sticky-notice'],
    scenarios: ITEM,
    way: SEARCHING,
    reason: {
      en: 'Whoever gets a link taps it, and the notice says to copy the address. That the address is the notice’s own is seen only when the browser shows the notice again; only then is the item searched for.',
      zh: '收到链接的人会点它，提示页又说要复制网址。那网址就是提示页自己的，要到浏览器里再次看到提示页才知道；这时才去搜索商品。',
    },
  },
  {
    regimes: ['dead-links'],
    scenarios: ITEM,
    way: SEARCHING,
    reason: {
      en: 'What arrived is an address, and it can be copied. Who wants what stands behind an address takes it to a browser; the two clicks less cost nine keys.',
      zh: '收到的是网址，而且能复制。想看网址后面的东西，就把它带到浏览器去；少点两次，要多打九个字。',
    },
  },
  { regimes: ['plain-no-copy'], scenarios: ITEM, way: SEARCHING, reason: TYPING },
  { regimes: ['no-copy-codes', 'january-2023'], scenarios: [AD], way: SEARCHING, reason: TYPING },
  { regimes: ['no-copy-codes', 'january-2023', 'february-2026'], scenarios: [...SHARING, SHORT], way: SEARCHING, reason: CODES },
  {
    regimes: ['hidden-exit'],
    scenarios: [DIRECT, GROUP, SHORT],
    way: SEARCHING,
    reason: {
      en: 'The page says to open it in a browser, so its menu is looked for that, and then the settings of the chat. Only who knows that the way out is hidden leaves the link alone.',
      zh: '网页叫人用浏览器打开，人就先在它的菜单里找，再去聊天应用的设置里找。只有知道出口被藏起来的人才不碰这个链接。',
    },
  },
  {
    regimes: ['hidden-exit'],
    scenarios: [MOMENTS, AD],
    way: { en: 'Turn the switch in the settings before the link is tapped.', zh: '点链接之前，先打开设置里的开关。' },
    reason: {
      en: 'That the page wants a browser, and that its menu has none, is seen only there. The seven clicks more are the visit and the way back to it.',
      zh: '网页要用浏览器、而菜单里没有，要到了那里才看得到。多出来的七次点击就是去一趟，再回到那里。',
    },
  },
  {
    regimes: ['login-first'],
    scenarios: ITEM,
    way: SEARCHING,
    reason: {
      en: 'Where a page asks for the password, who has one types it. In the shop’s own app one is logged in already, but nobody is told so; two clicks more there save the eight keys.',
      zh: '网页要密码，有密码的人就打进去。店铺自己的应用里早已登录，却没有人提醒；在那里多点两次，省下八个键。',
    },
  },
  { regimes: ['may-2018'], scenarios: [DIRECT, GROUP], way: PASTING, reason: HANDED },
  { regimes: ['pass-code-7-days', 'pass-code-30-days'], scenarios: [GROUP, MOMENTS], way: PASTING, reason: HANDED },
  {
    regimes: ['opt-in-messages'],
    scenarios: [DIRECT, SHORT],
    way: { en: 'Switch the messages of other services on before the conversation is opened.', zh: '打开对话之前，先开启其他服务的消息。' },
    reason: {
      en: 'That something is hidden is seen in the conversation. The two clicks more lead into it and out of it again.',
      zh: '有内容被隐藏，要进了对话才看得到。多出来的两次点击就是进去和出来。',
    },
  },
  {
    regimes: ['open'],
    scenarios: ['share-link-group', 'share-link-moments'],
    way: { en: 'Share the item by the shop’s own sheet, as a card.', zh: '用商店自己的分享面板，以卡片分享商品。' },
    reason: {
      en: 'The scenario is about somebody who copies the link and pastes it, whatever else the sheet offers; its journey does so, and the search takes any way to the same place.',
      zh: '这个场景说的就是自己复制链接再粘贴的人，不管分享面板还提供什么；它的走法照此进行，而搜索可以用任何办法到达同一处。',
    },
  },
  {
    regimes: ['open'],
    scenarios: ['open-channel'],
    way: { en: 'Open Alice’s profile, where the same item stands.', zh: '打开爱丽的个人主页，同一件商品也在那里。' },
    reason: {
      en: 'Whoever was shown a video looks in the channel. That the profile has the link too is seen only there.',
      zh: '看到视频的人会去频道里找；个人主页也有这个链接，到了那里才看得到。',
    },
  },
];

/** Why people would not take the shorter way of a cell; undefined where nothing is known of that. */
export function findUntakenWay(scenario: string, regime: string): UntakenWay | undefined {
  return UNTAKEN_WAYS.find(({ scenarios, regimes }) => scenarios.includes(scenario) && regimes.includes(regime));
}
