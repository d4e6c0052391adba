import type { Change, Comparison } from './comparison.ts';
import { hasCompared, hasFailedControl } from './comparison.ts';
import { MARKS } from './marks.ts';
import { numberWord, plural } from './phrases.ts';
import type { Part, Phrase } from './phrases.ts';
import type { Lang } from './show-text.ts';

type Unjudged = Omit<Comparison, 'verdict'>;

/** What a comparison comes to, in one or two sentences: what grew worse first. */
export function buildComparisonVerdict(comparison: Unjudged): Phrase {
  const failed = hasFailedControl(comparison) ? { en: ['A control failed, so nothing of this is a finding yet. '], zh: ['有对照没有通过，因此下面都还不是结论。'] } : { en: [], zh: [] };
  return { en: [...failed.en, ...sayIn('en', comparison)], zh: [...failed.zh, ...sayIn('zh', comparison)] };
}

/** Changes that are told of cells that were compared, in the order in which they are told. */
const TOLD = ['newly-broken', 'newly-blocked', 'dearer', 'dearer-beside', 'opened', 'cheaper', 'otherwise', 'same'] as const satisfies readonly Change[];

function sayIn(lang: Lang, comparison: Unjudged): Part[] {
  const { counts } = comparison;
  const compared = TOLD.reduce((sum, change) => sum + counts[change], 0);
  const aside = tellAside(lang, comparison);
  if (!hasCompared(comparison)) return [lang === 'en' ? 'Nothing could be compared, so nothing is claimed.' : '没有一格能相比，因此不下任何结论。', aside];
  const told = TOLD.filter((change) => counts[change] > 0).map((change) => tellChange(lang, change, comparison));
  const beside = comparison.of === 'regimes' ? tellBeside(lang, comparison) : [];
  const only = TOLD.find((change) => counts[change] === compared);
  if (only) return [...beside, tellAll(lang, only, compared, comparison), aside];
  const lead = lang === 'en' ? `Of ${plural(compared, 'cell', 'cells', true)} compared, ` : `相比的 ${compared} 格中，`;
  const list = lang === 'en' ? joinEnglish(told) : told.join('，');
  return [...beside, `${lead}${list}${MARKS[lang].stop}`, aside];
}

/** "All 27 cells that were compared are as before: none is dearer, none newly blocked." */
function tellAll(lang: Lang, change: (typeof TOLD)[number], compared: number, comparison: Unjudged): string {
  const isSame = change === 'same' && comparison.of === 'runs';
  if (lang === 'zh') return `相比的 ${compared} 格${compared > 1 ? '全部' : ''}${wordsOf(lang, change, comparison)}${isSame ? '：没有变贵，也没有新走不通的' : ''}。`;
  const all = compared === 1 ? 'The one cell that was compared is' : `${compared === 2 ? 'Both' : `All ${numberWord(compared)}`} cells that were compared are`;
  return `${all} ${wordsOf(lang, change, comparison)}${isSame ? ': none is dearer, none newly blocked' : ''}.`;
}

/** "“Autumn 2021” (B) beside “Open” (A): ". */
function tellBeside(lang: Lang, { before, after }: Unjudged): Part[] {
  const [a, b] = [{ name: before.name[lang] }, { name: after.name[lang] }];
  return lang === 'en' ? [b, ' (B) beside ', a, ' (A). '] : [b, '（B）与', a, '（A）相比。'];
}

function tellChange(lang: Lang, change: (typeof TOLD)[number], comparison: Unjudged): string {
  const n = comparison.counts[change];
  const words = wordsOf(lang, change, comparison);
  return lang === 'zh' ? `${n} 格${words}` : `${numberWord(n)} ${n === 1 ? 'is' : 'are'} ${words}`;
}

/** "dearer (by up to 3 clicks)". */
function wordsOf(lang: Lang, change: (typeof TOLD)[number], { of, cells, counts }: Unjudged): string {
  const most = Math.max(0, ...cells.filter((cell) => cell.change === change).map(({ difference }) => Math.abs(difference?.clicks ?? 0)));
  const words = (of === 'runs' ? RUNS : REGIMES)[lang][change];
  if (most === 0 || (change !== 'dearer' && change !== 'cheaper')) return words;
  if (lang === 'zh') return `${words}（最多${change === 'dearer' ? '多' : '少'} ${most} 次点击）`;
  return `${words} (by ${counts[change] > 1 ? 'up to ' : ''}${plural(most, 'click', 'clicks')})`;
}

/** What stands beside the comparison: cells that could not be compared, that are gone and that are new. */
function tellAside(lang: Lang, { counts, of }: Unjudged): string {
  const entries = (['not-compared', 'gone', 'new'] as const).filter((change) => counts[change] > 0);
  const words = { 'not-compared': ['could not be compared', '无法相比'], gone: ['gone', '已不存在'], new: ['new', '是新的'] } as const;
  if (entries.length === 0 || (of === 'regimes' && entries.every((change) => change !== 'not-compared'))) return '';
  if (lang === 'zh') return `另有${entries.map((change) => ` ${counts[change]} 格${words[change][1]}`).join('，')}。`;
  const told = entries.map((change) => `${plural(counts[change], 'cell', 'cells')} ${change === 'not-compared' ? '' : counts[change] === 1 ? 'is ' : 'are '}${words[change][0]}`);
  return ` Beside these, ${joinEnglish(told)}.`;
}

function joinEnglish(items: readonly string[]): string {
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${items.at(-1)}` : items.join('');
}

type Words = Readonly<Record<Lang, Readonly<Record<(typeof TOLD)[number], string>>>>;

const RUNS: Words = {
  en: { 'newly-broken': 'newly broken', 'newly-blocked': 'newly blocked', dearer: 'dearer', 'dearer-beside': 'dearer in waiting, losses, needs or time', opened: 'opened', cheaper: 'cheaper', otherwise: 'as dear as before on another way', same: 'as before' },
  zh: { 'newly-broken': '新出现测量失败', 'newly-blocked': '新走不通', dearer: '变贵', 'dearer-beside': '点击不多而等待、失去、所需或用时变多', opened: '重新走得通', cheaper: '变便宜', otherwise: '价钱照旧而走法不同', same: '照旧' },
};
const REGIMES: Words = {
  en: { 'newly-broken': 'broken under B', 'newly-blocked': 'blocked under B alone', dearer: 'dearer under B', 'dearer-beside': 'dearer under B in waiting, losses, needs or time', opened: 'blocked under A alone', cheaper: 'cheaper under B', otherwise: 'as dear under both on different ways', same: 'the same under both' },
  zh: { 'newly-broken': '在 B 之下测量失败', 'newly-blocked': '只在 B 之下走不通', dearer: '在 B 之下更贵', 'dearer-beside': '在 B 之下点击不多而等待、失去、所需或用时更多', opened: '只在 A 之下走不通', cheaper: '在 B 之下更便宜', otherwise: '价钱相同而走法不同', same: '两边相同' },
};
