import { MARKS } from '../../compare/marks.ts';
import type { RuleRecord } from '../../results/schema.ts';
import { wordFor, wordUnder } from '../words.ts';
import { usePage } from './context.ts';
import { Name } from './text.tsx';

/** A rule in a line: "Opening: Confirmation, for one-to-one chats or groups". */
export function RuleLine({ rule }: { readonly rule: RuleRecord }) {
  const { strings, lang } = usePage();
  const { kind, times, seconds } = rule.treatment;
  const colon = MARKS[lang].colon;
  const conditions = Object.entries(rule.when);
  return (
    <span class="rule-line">
      {wordFor(strings.gate, rule.gate)}{colon}<strong>{wordUnder(strings.treatment, rule.gate, kind)}</strong>
      {times !== undefined && times > 1 && <> ({strings.regimes.times(times)})</>}
      {seconds !== undefined && <> ({strings.regimes.seconds(seconds)})</>}
      {conditions.length === 0 && !rule.during && <>{MARKS[lang].comma}{strings.regimes.everywhere}</>}
      {conditions.map(([key, values]) => (
        <span key={key}>
          {MARKS[lang].comma}<Name text={wordFor(strings.condition, key)} />{lang === 'en' ? ' ' : colon}
          {values.map((value, index) => <span key={value}>{index > 0 && MARKS[lang][index === values.length - 1 ? 'or' : 'list']}<Name text={wordUnder(strings.condition, key, value)} /></span>)}
        </span>
      ))}
      {rule.during && <>{MARKS[lang].comma}{strings.regimes.during(rule.during.from, rule.during.to)}</>}
    </span>
  );
}
