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
];

/** Why people would not take the shorter way of a cell; undefined where nothing is known of that. */
export function findUntakenWay(scenario: string, regime: string): UntakenWay | undefined {
  return UNTAKEN_WAYS.find(({ scenarios, regimes }) => scenarios.includes(scenario) && regimes.includes(regime));
}
