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
const SEARCHING: Text = { en: 'Read the title off the card, open the shop and search for it there.', zh: '从卡片上读出标题，打开商店搜索。' };

/** A cell whose journey is dearer than its minimum and that does not stand here has a journey that is needlessly long. */
export const UNTAKEN_WAYS: readonly UntakenWay[] = [
  {
    regimes: ['copy-address'],
    scenarios: SHARING,
    way: SEARCHING,
    reason: {
      en: 'Whoever gets a link taps it. Only who knows beforehand that the tap leads to a notice leaves it alone; and the notice itself says to copy the address, not to search.',
      zh: '收到链接的人会点它。只有事先知道点了会遇到提示页的人才不点；而提示页自己说的是复制网址，不是搜索。',
    },
  },
  {
    regimes: ['shop-download-wall'],
    scenarios: SHARING,
    way: { en: `${SEARCHING.en} Without the tap on the card.`, zh: `${SEARCHING.zh}不点卡片。` },
    reason: {
      en: 'The clicks more are those on the card: that it leads to a download page is what the person finds out by them.',
      zh: '多出来的点击是点卡片：点了才知道它通向下载页。',
    },
  },
  {
    regimes: ['qr-moments'],
    scenarios: ['share-item-moments'],
    way: { en: 'Type the item’s name beside the picture with the code. The friend reads it, opens the shop and searches for it there.', zh: '在带商品码的图片旁边打上商品名。朋友读到名字，打开商店搜索。' },
    reason: {
      en: 'The picture says it all, and who posts it does not type it once more; who sees a code saves and scans it. Two clicks less cost 18 keys, nine for each of the two.',
      zh: '图片已经说明一切，发图的人不会再打一遍字；看到码的人会保存并扫码。少点两次，却要打 18 个字，两人各九个。',
    },
  },
  {
    regimes: ['visit-stopped', 'white-page'],
    scenarios: SHARING,
    way: { en: `${SEARCHING.en} Without the tap on the card.`, zh: `${SEARCHING.zh}不点卡片。` },
    reason: {
      en: 'The click more is that on the card: that it leads nowhere is what the person finds out by it.',
      zh: '多出来的一次点击是点卡片：点了才知道它哪儿也到不了。',
    },
  },
  {
    regimes: ['sticky-notice'],
    scenarios: SHARING,
    way: SEARCHING,
    reason: {
      en: 'Whoever gets a link taps it, and the notice says to copy the address. That the address is the notice’s own is seen only when the browser shows the notice again; only then is the item searched for.',
      zh: '收到链接的人会点它，提示页又说要复制网址。那网址就是提示页自己的，要到浏览器里再次看到提示页才知道；这时才去搜索商品。',
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
