import { usePage } from './context.ts';

/** How we count, what the estimate is, and what the report is not. */
export function CountView() {
  const { data, strings, lang } = usePage();
  const { how } = strings;
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
              <td role="cell" data-label={how.remark}>{[longPresses > 0 ? how.longPress : '', systemPresses > 0 ? how.systemPress : '', note[lang]].filter(Boolean).join(lang === 'en' ? '; ' : '；')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{how.moreHeading}</h2>
      <dl class="glossary">{how.more.map(([term, meaning]) => <div key={term}><dt>{term}</dt><dd>{meaning}</dd></div>)}</dl>
      <h2>{how.journeyHeading}</h2>
      <p>{how.journey}</p>
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
      <h2>{how.limitsHeading}</h2>
      <ul class="limits">{how.limits.map((limit) => <li key={limit}>{limit}</li>)}</ul>
    </>
  );
}
