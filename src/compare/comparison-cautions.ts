import type { Results } from '../results/schema.ts';
import { formatCanonicalJson } from '../results/canonical-json.ts';
import { lookUp } from '../results/look-up.ts';
import { checkControls } from './controls.ts';
import type { NamedSource } from './compare-runs.ts';
import type { RuleChange } from './comparison.ts';
import type { Phrase } from './phrases.ts';
import { findRuleChange } from './rule-change.ts';
import { showText } from './show-text.ts';
import type { Lang } from './show-text.ts';

/** What stands against believing a comparison of runs, loudest first. */
export function listCautions(before: NamedSource, after: NamedSource, { otherMeasure, knowsMeasures }: { readonly otherMeasure: boolean; readonly knowsMeasures: boolean }): Phrase[] {
  const both = [['A', before], ['B', after]] as const;
  const controls = both.flatMap(([side, source]) => (source.kind === 'run' ? cautionControls(source.results, { en: side, zh: side }) : []));
  const cutOff = both.flatMap(([side, source]) => {
    if (source.kind !== 'run' || !source.run) return [];
    const missing = Object.keys(source.run.notRun).length;
    if (!source.run.interrupted && missing === 0) return [];
    return [say(`${side} is not whole: ${source.run.interrupted ? 'it was interrupted' : 'it did not measure every cell'}; ${missing} of its cells are missing.`, `${side} 不完整：${source.run.interrupted ? '运行被打断' : '没有测完'}，缺 ${missing} 格。`)];
  });
  const measure = otherMeasure
    ? [say('A and B were counted by different tables of the measure, so no cell of one may be held against the other. Measure both again with one version of linktoll.', 'A 和 B 用的计数表不同，任何一格都不能相比。请用同一版本的 linktoll 重新测量。')]
    : knowsMeasures ? [] : [say('Whether A and B were counted by the same table is not known: one of them does not say.', '不知道 A 和 B 的计数表是否相同：其中一边没有写明。')];
  const brief = before.kind === 'baseline' && Object.values(before.baseline.cells).some((cell) => cell.outcome === 'completed' && !cell.beside)
    ? [say('A was written before baselines kept waiting, losses, needs, decisions and keys of prose: what grew of these in its cells is not seen. Write it anew with --update-baseline.', 'A 写成时基线还不记录等待、失去、所需、抉择和普通文字按键：这些变多了看不出来。请用 --update-baseline 重写。')]
    : [];
  const versions = both.map(([, source]) => (source.kind === 'run' ? source.run?.linktoll : undefined));
  const version = versions[0] !== undefined && versions[1] !== undefined && versions[0] !== versions[1]
    ? [say(`A was measured by linktoll ${showText(versions[0])}, B by ${showText(versions[1])}: what differs may come from linktoll itself.`, `A 由 linktoll ${showText(versions[0])} 测得，B 由 ${showText(versions[1])} 测得：差别可能出在 linktoll 自己。`)]
    : [];
  const changed = before.kind === 'run' && after.kind === 'run' ? [...cautionRegimes(before.results, after.results), ...cautionScenarios(before.results, after.results)] : [];
  return [...controls, ...measure, ...brief, ...cutOff, ...version, ...changed];
}

/** That a control failed, and how. */
export function cautionControls(results: Results, side: Readonly<Record<Lang, string>>): Phrase[] {
  const controls = checkControls(results);
  if (controls.ok) return [];
  const shown = controls.failures.slice(0, 3);
  const more = controls.failures.length - shown.length;
  return [{
    en: [`A control failed in ${side.en}: ${shown.map(({ en }) => en).join(' ')}${more > 0 ? ` (and ${more} more)` : ''}`],
    zh: [`${side.zh} 的对照没有通过：${shown.map(({ zh }) => zh).join('')}${more > 0 ? `（另有 ${more} 条）` : ''}`],
  }];
}

function cautionRegimes(before: Results, after: Results): Phrase[] {
  return Object.keys(after.regimes).sort().flatMap((id) => {
    const change = findRuleChange(lookUp(before.regimes, id), lookUp(after.regimes, id));
    if (!change) return [];
    const told = { en: tellRules(change, 'en'), zh: tellRules(change, 'zh') };
    return [say(`The regime ${id} has other rules in B (${told.en}): it is not the same regime any more.`, `规则集 ${id} 在 B 里换了规则（${told.zh}）：已经不是同一套规则。`)];
  });
}

function cautionScenarios(before: Results, after: Results): Phrase[] {
  const goal = (results: Results, id: string) => {
    const scenario = lookUp(results.scenarios, id);
    return scenario && formatCanonicalJson({ people: scenario.people, gates: scenario.gates, texts: scenario.texts });
  };
  return Object.keys(after.scenarios).sort().flatMap((id) => {
    const was = goal(before, id);
    return was === undefined || was === goal(after, id) ? [] : [say(`The scenario ${id} has other people, gates or texts in B: its figures are of another goal.`, `情境 ${id} 在 B 里的人、关口或可输入的内容不同：它的数字说的是另一件事。`)];
  });
}

/** "+ no-group-entry, changed confirm-direct": how rules differ, ids being safe to show. */
export function tellRules({ added, removed, changed, reordered }: RuleChange, lang: Lang): string {
  const words = lang === 'en' ? { changed: 'changed', order: 'in another order' } : { changed: '改动', order: '次序不同' };
  return [...added.map((id) => `+ ${id}`), ...removed.map((id) => `− ${id}`), ...changed.map((id) => `${words.changed} ${id}`), ...(reordered ? [words.order] : [])].join(', ');
}

function say(en: string, zh: string): Phrase {
  return { en: [en], zh: [zh] };
}
