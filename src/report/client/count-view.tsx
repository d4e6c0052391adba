import { MARKS } from '../../compare/marks.ts';
import { SCORED_FAMILIES } from '../../compare/scored-scenarios.ts';
import { usePage } from './context.ts';
import { CERTAINTIES } from './regime-facts.ts';
import { Name, Sentence } from './text.tsx';

/** How we count, what the estimate is, and what the report is not. */
export function CountView() {
  const { data, strings, lang } = usePage();
  const { how, views } = strings;
  return (
    <>
      <h1 tabIndex={-1}>{how.heading}</h1>
      <p class="intro">{how.intro}</p>
      <table class="acts stacked" role="table">
        <thead role="rowgroup"><tr role="row">{[how.act, how.clicks, how.remark].map((title) => <th key={title} scope="col" role="columnheader">{title}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {data.how.acts.map(({ id, act, clicks, longPresses, systemPresses, note }) => (
            <tr key={id} role="row">
              <th scope="row" role="rowheader">{act[lang]}</th>
              <td role="cell" data-label={how.clicks}><strong>{clicks}</strong></td>
              <td role="cell" data-label={how.remark}>{[longPresses > 0 ? how.longPress : '', systemPresses > 0 ? how.systemPress : '', note[lang]].filter(Boolean).join(MARKS[lang].semicolon)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{how.moreHeading}</h2>
      <dl class="glossary">{how.more.map(([term, meaning]) => <div key={term}><dt>{term}</dt><dd>{meaning}</dd></div>)}</dl>
      <h2>{how.journeyHeading}</h2>
      <p>{how.journey}</p>
      <h2>{how.outcomesHeading}</h2>
      <dl class="glossary">{(Object.keys(strings.outcome) as (keyof typeof strings.outcome)[]).map((outcome) => <div key={outcome}><dt>{strings.outcome[outcome]}</dt><dd>{strings.outcomeLong[outcome]}</dd></div>)}</dl>
      <h2>{how.certaintyHeading}</h2>
      <dl class="glossary">{CERTAINTIES.map((certainty) => <div key={certainty}><dt>{strings.certainty[certainty]}</dt><dd>{strings.certaintyLong[certainty]}</dd></div>)}</dl>
      <h2>{how.estimateHeading}</h2>
      <p>{how.estimateIntro}</p>
      <table class="operators stacked" role="table">
        <thead role="rowgroup"><tr role="row">{[how.operator, how.seconds, how.source].map((title) => <th key={title} scope="col" role="columnheader">{title}</th>)}</tr></thead>
        <tbody role="rowgroup">
          {data.how.operators.map(({ id, what, seconds, source }) => (
            <tr key={id} role="row">
              <th scope="row" role="rowheader">{what[lang]}</th>
              <td role="cell" data-label={how.seconds}>{seconds}</td>
              <td role="cell" data-label={how.source} lang="en">{source}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{views.how.scoreHeading}</h2>
      <p>{views.score.formula}</p>
      <p>{views.score.leavesOut}</p>
      <p>{views.how.scoreList(data.how.scored.version)}</p>
      {SCORED_FAMILIES.map((family) => (
        <section key={family}>
          <h3>{views.score.families[family]}</h3>
          <ul>{data.how.scored.families[family].map((id) => <li key={id}><code>{id}</code>{data.results.scenarios[id] && <> <Sentence text={data.results.scenarios[id].title[lang]} /></>}</li>)}</ul>
        </section>
      ))}
      <h2>{views.how.picturesHeading}</h2>
      <p>{views.how.pictures}</p>
      <h2>{how.limitsHeading}</h2>
      <ul class="limits">{how.limits.map((limit) => <li key={limit}>{limit}</li>)}</ul>
      <h2>{views.how.mistakeHeading}</h2>
      <ul class="limits">{views.how.mistake.map((line) => <li key={line}>{line}</li>)}</ul>
      <p>{data.bugs === undefined ? views.how.mistakeNowhere : <>{views.how.mistakeTo} <a href={data.bugs} rel="noreferrer noopener"><Name text={data.bugs.replace(/^mailto:/, '')} /></a></>}</p>
    </>
  );
}
