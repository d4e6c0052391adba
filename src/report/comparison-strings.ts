import type { Change, Comparison } from '../compare/comparison.ts';
import type { Lang } from '../compare/show-text.ts';

/** Every word that a comparison says of itself. A word that is missing in one language does not compile. */
export interface ComparisonStrings {
  readonly title: string;
  readonly heading: string;
  readonly change: Readonly<Record<Comparison['of'], Readonly<Record<Change, string>>>>;
  readonly before: string;
  readonly after: string;
  readonly baseline: string;
  readonly cell: string;
  readonly cells: string;
  readonly what: string;
  readonly costs: string;
  readonly difference: string;
  readonly cautions: string;
  readonly noCautions: string;
  readonly changes: string;
  readonly noChanges: string;
  readonly rest: string;
  readonly steps: string;
  readonly number: string;
  readonly added: string;
  readonly removed: string;
  readonly unchanged: string;
  readonly sameSteps: (n: number) => string;
  readonly rules: (told: string) => string;
  readonly moved: string;
  readonly reason: string;
  readonly figure: Readonly<Record<string, string>>;
  readonly keys: (signed: string, n: number) => string;
  readonly clicks: (signed: string, n: number) => string;
  readonly asMuch: string;
  readonly journey: string;
  readonly shown: (shown: number, all: number) => string;
}

const EN: ComparisonStrings = {
  title: 'linktoll comparison',
  heading: 'Compared',
  change: {
    runs: { 'newly-broken': 'newly BROKEN', 'newly-blocked': 'newly blocked', dearer: 'dearer', 'dearer-beside': 'dearer beside clicks', gone: 'gone', 'not-compared': 'not compared', opened: 'opened', cheaper: 'cheaper', otherwise: 'another way', new: 'new', same: 'as before' },
    regimes: { 'newly-broken': 'BROKEN under B', 'newly-blocked': 'blocked under B', dearer: 'dearer under B', 'dearer-beside': 'dearer under B beside clicks', gone: 'gone', 'not-compared': 'not compared', opened: 'blocked under A', cheaper: 'cheaper under B', otherwise: 'another way', new: 'new', same: 'the same' },
  },
  before: 'A', after: 'B', baseline: 'baseline', cell: 'Cell', cells: 'Cells', what: 'What became of it', costs: 'A → B', difference: 'Difference',
  cautions: 'Before you believe it', noCautions: 'Nothing stands against the comparison.', changes: 'What differs', noChanges: 'No cell differs.', rest: 'Every cell',
  steps: 'The two ways, step by step', number: 'No.', added: 'added', removed: 'taken away', unchanged: 'the same',
  sameSteps: (n) => `${n} ${n === 1 ? 'step is' : 'steps are'} the same`,
  rules: (told) => `the regime's rules differ: ${told}`,
  moved: 'Other figures', reason: 'why',
  figure: {
    clicks: 'clicks', longPresses: 'long presses', systemPresses: 'Home and Back', proseKeys: 'keys of prose', codeKeys: 'keys of codes', screens: 'screens', decisions: 'decisions', switchesByHand: 'app switches by hand',
    switchesAutomatic: 'automatic app switches', waitSeconds: 'seconds of waiting', estimatedSeconds: 'seconds (estimate)', lost: 'lost', needs: 'needed', blockedAt: 'the way ends at', 'clicks.of': 'clicks of', minimum: 'minimum (clicks)', minimumCodeKeys: 'minimum (keys of codes)',
  },
  keys: (signed, n) => `${signed} ${n === 1 ? 'key' : 'keys'}`,
  clicks: (signed, n) => `${signed} ${n === 1 ? 'click' : 'clicks'}`,
  asMuch: '±0', journey: 'Clicks, counted on our journey. A is what was, B what is.',
  shown: (shown, all) => `${shown} of ${all} are shown here.`,
};

const ZH: ComparisonStrings = {
  title: 'linktoll 对比',
  heading: '对比',
  change: {
    runs: { 'newly-broken': '新出现测量失败', 'newly-blocked': '新走不通', dearer: '变贵', 'dearer-beside': '点击之外变贵', gone: '已不存在', 'not-compared': '无法相比', opened: '重新走得通', cheaper: '变便宜', otherwise: '换了走法', new: '新增', same: '照旧' },
    regimes: { 'newly-broken': 'B 下测量失败', 'newly-blocked': 'B 下走不通', dearer: 'B 下更贵', 'dearer-beside': 'B 下点击之外更贵', gone: '已不存在', 'not-compared': '无法相比', opened: 'A 下走不通', cheaper: 'B 下更便宜', otherwise: '走法不同', new: '新增', same: '相同' },
  },
  before: 'A', after: 'B', baseline: '基线', cell: '格', cells: '格', what: '变化', costs: 'A → B', difference: '相差',
  cautions: '相信之前要知道', noCautions: '没有妨碍对比之处。', changes: '不同之处', noChanges: '没有一格不同。', rest: '所有的格',
  steps: '两种走法，逐步对照', number: '序号', added: '多出', removed: '去掉', unchanged: '相同',
  sameSteps: (n) => `${n} 步相同`,
  rules: (told) => `规则集的规则不同：${told}`,
  moved: '其他数字', reason: '原因',
  figure: {
    clicks: '点击', longPresses: '长按', systemPresses: '主屏幕键和返回键', proseKeys: '普通文字按键', codeKeys: '口令和网址按键', screens: '屏幕', decisions: '抉择', switchesByHand: '手动切换应用',
    switchesAutomatic: '自动切换应用', waitSeconds: '等待秒数', estimatedSeconds: '秒（估计）', lost: '失去', needs: '需要', blockedAt: '止步之处', 'clicks.of': '点击：', minimum: '最小值（点击）', minimumCodeKeys: '最小值（口令和网址按键）',
  },
  keys: (signed) => `${signed} 次按键`,
  clicks: (signed) => `${signed} 次点击`,
  asMuch: '±0', journey: '按我们的走法计数的点击。A 是先前，B 是现在。',
  shown: (shown, all) => `此处列出 ${all} 项中的 ${shown} 项。`,
};

export const COMPARISON_STRINGS: Readonly<Record<Lang, ComparisonStrings>> = { en: EN, zh: ZH };
