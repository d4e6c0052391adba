import type { VNode } from 'preact';
import { CONDITION_INFO } from '../../regimes/condition-info.ts';
import { GATE_INFO, TREATMENT_INFO } from '../../regimes/info.ts';
import { CERTAINTIES, CONDITIONS } from '../../regimes/regime.ts';
import type { Certainty, Condition, Regime, Rule, When } from '../../regimes/regime.ts';
import type { Info, Text } from '../../regimes/vocabulary.ts';
import { Words } from './document.tsx';
import type { Voice } from './voice.ts';

/** Longest description that is shown whole, graphemes. */
const DESCRIPTION_LIMIT = 2000;

const SORT_WORDS: Readonly<Record<Regime['sort'], Text>> = {
  mechanism: { en: 'one mechanism alone', zh: '单独一种手段' },
  composite: { en: 'as it was', zh: '当时的样子' },
  control: { en: 'control', zh: '对照' },
  ablated: { en: 'rules left out', zh: '去掉了规则' },
};
const STATUS_WORDS: Readonly<Record<NonNullable<Regime['status']>, Text>> = {
  announced: { en: 'announced', zh: '已公布' },
  observed: { en: 'observed', zh: '已观察到' },
};
const CERTAINTY_WORDS: Readonly<Record<Certainty, Text>> = {
  stated: { en: 'stated', zh: '文件明说' },
  'seen-in-code': { en: 'seen in code', zh: '见于代码' },
  'second-hand': { en: 'second-hand', zh: '转述' },
  derived: { en: 'derived', zh: '推断' },
  assumed: { en: 'assumed', zh: '假设' },
};

/** A regime's name and what sort of thing it is. */
export function RegimeName({ voice, regime }: { readonly voice: Voice; readonly regime: Regime }): VNode {
  return <><Words text={voice.read(regime.name)} /> <span class="sort">{voice.read(SORT_WORDS[regime.sort])}</span></>;
}

/** What a regime is: description, period, place, status, how sure it is, and its rules. */
export function RegimeFacts({ voice, regime }: { readonly voice: Voice; readonly regime: Regime }): VNode {
  const { say } = voice;
  const { period, place, status } = regime;
  const certainties = listCertainties(regime).map((certainty) => voice.read(CERTAINTY_WORDS[certainty]));
  const facts: readonly (readonly [string, string | undefined])[] = [
    [say('Period', '时期'), period && (period.to === undefined ? say(`since ${period.from}`, `始于 ${period.from}`) : `${period.from} – ${period.to}`)],
    [say('Place', '地点'), place],
    [say('Status', '状态'), status && voice.read(STATUS_WORDS[status])],
    [say('Certainty', '可靠程度'), certainties.join(say(', ', '、')) || undefined],
  ];
  const shown = facts.filter((fact): fact is readonly [string, string] => fact[1] !== undefined);
  return (
    <>
      <p><Words text={voice.read(regime.description)} limit={DESCRIPTION_LIMIT} /></p>
      {shown.length > 0 && <dl class="facts">{shown.map(([label, value]) => <div key={label}><dt>{label}</dt><dd><Words text={value} /></dd></div>)}</dl>}
      {regime.rules.length > 0 && <ul class="rules">{regime.rules.map((rule) => <li key={rule.id}><RuleLine voice={voice} rule={rule} /></li>)}</ul>}
    </>
  );
}

/** A rule in a line: "Opening: Confirmation (one-to-one chat)". */
function RuleLine({ voice, rule }: { readonly voice: Voice; readonly rule: Rule }): VNode {
  const { read, say } = voice;
  const { gate, treatment, when, during } = rule;
  const infos: Readonly<Record<string, Info>> = TREATMENT_INFO[gate];
  const conditions = (Object.keys(CONDITIONS) as Condition[]).flatMap((key) => labels(key, when[key])).map(read);
  const kind = infos[treatment.kind];
  return (
    <>
      {read(GATE_INFO[gate].label)}{say(': ', '：')}<strong>{kind ? read(kind.label) : treatment.kind}</strong>
      {(treatment.times ?? 1) > 1 && say(` (${treatment.times} times)`, `（${treatment.times} 次）`)}
      {treatment.seconds !== undefined && say(` (${treatment.seconds} s)`, `（${treatment.seconds} 秒）`)}
      {during && ` (${during.from?.replace('T', ' ') ?? ''}–${during.to?.replace('T', ' ') ?? ''})`}
      {conditions.length > 0 && say(` (${conditions.join(', ')})`, `（${conditions.join('、')}）`)}
    </>
  );
}

function labels(key: Condition, words: When[Condition] = []): Text[] {
  const infos: Readonly<Record<string, Info>> = CONDITION_INFO[key];
  return words.flatMap((word) => infos[word]?.label ?? []);
}

/** The certainties of what the rules rest on, the surest first. */
function listCertainties({ rules, evidence }: Regime): Certainty[] {
  const used = new Set(rules.flatMap((rule) => rule.evidence));
  const found = new Set(evidence.filter(({ id }) => used.has(id)).map(({ certainty }) => certainty));
  return CERTAINTIES.filter((certainty) => found.has(certainty));
}
