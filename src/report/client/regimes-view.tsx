import { useEffect, useRef } from 'preact/hooks';
import { MARKS } from '../../compare/marks.ts';
import type { RegimeRecord } from '../../results/schema.ts';
import { wordFor } from '../words.ts';
import { usePage } from './context.ts';
import { EvidenceFigure } from './evidence.tsx';
import { Period } from './period.tsx';
import { listCertainties } from './regime-facts.ts';
import { RuleLine } from './rule-line.tsx';
import { Name, Prose } from './text.tsx';

/** Up to so many regimes are unfolded at once. */
const FEW_REGIMES = 12;

/** Every regime: what it is, its rules, and what they rest on. */
export function RegimesView() {
  const { data, strings, route } = usePage();
  return (
    <>
      <h1 tabIndex={-1}>{strings.regimes.heading}</h1>
      <p class="intro">{strings.regimes.intro}</p>
      {data.regimes.map((id) => {
        const regime = data.results.regimes[id];
        return regime && <RegimeArticle key={id} id={id} regime={regime} chosen={id === route.regime} isOpen={id === route.regime || data.regimes.length <= FEW_REGIMES} />;
      })}
    </>
  );
}

function RegimeArticle({ id, regime, chosen, isOpen }: { readonly id: string; readonly regime: RegimeRecord; readonly chosen: boolean; readonly isOpen: boolean }) {
  const { strings, lang } = usePage();
  const article = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (chosen) article.current?.scrollIntoView();
  }, [chosen]);
  const facts: readonly (readonly [string, preact.ComponentChildren])[] = [
    [strings.regimes.period, regime.period && <Period period={regime.period} />],
    [strings.regimes.place, regime.place && <Name text={wordFor(strings.views.matrix.place, regime.place)} />],
    [strings.regimes.status, regime.status && strings.status[regime.status]],
    [strings.regimes.imposedBy, regime.imposedBy && <Name text={wordFor(strings.views.matrix.imposer, regime.imposedBy)} />],
  ];
  return (
    <details ref={article} class="regime" open={isOpen}>
      <summary>
        <h2><Name text={regime.name[lang]} /> <span class="sort">{strings.sort[regime.sort]}</span></h2>
        <span class="soft">{[regime.status && strings.status[regime.status], listCertainties(regime.evidence).map((certainty) => strings.certainty[certainty]).join(MARKS[lang].list)].filter(Boolean).join(' · ')}{regime.period && <> · <Period period={regime.period} /></>}</span>
      </summary>
      <p class="key"><code>{id}</code></p>
      <p><Prose text={regime.description[lang]} /></p>
      {regime.sort === 'control' && <p class="note">{strings.regimes.control}</p>}
      <dl class="facts">
        {facts.filter(([, value]) => value).map(([label, value]) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
      <h3>{strings.regimes.rules}</h3>
      {regime.rules.length === 0 ? <p class="note">{strings.regimes.noRules}</p> : (
        <ul class="rules">{regime.rules.map((rule) => <li key={rule.id}><code>{rule.id}</code> <RuleLine rule={rule} /></li>)}</ul>
      )}
      {regime.evidence.length > 0 && (
        <>
          <h3>{strings.regimes.evidence}</h3>
          {regime.evidence.map((one) => <EvidenceFigure key={one.id} evidence={one} />)}
        </>
      )}
    </details>
  );
}
