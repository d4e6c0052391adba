import { MARKS } from '../../../compare/marks.ts';
import type { Matrix } from '../../../compare/matrix.ts';
import { usePage } from '../context.ts';
import { NarrowField, useNarrowedMatrix } from '../narrow-field.tsx';
import { formatRoute, PAYERS, routeToCell } from '../route.ts';
import { ScenarioField, useScenario } from '../scenario-field.tsx';
import { SelectField } from '../select-field.tsx';
import { Name } from '../text.tsx';
import { DocumentFigures } from './document-figures.tsx';
import { computeLostVisits, readAssumption } from './lost-visits.ts';
import type { Assumption } from './lost-visits.ts';
import { NumberField } from './number-field.tsx';

/** The reader's assumption, and what follows from it. Nothing here is measured but the clicks. */
export function WhatIfView() {
  const { strings, route, change } = usePage();
  const words = strings.views.whatIf;
  const assumption = readAssumption(route);
  const matrix = useNarrowedMatrix(useScenario());
  const clear = () => {
    const { loss: _, audience: __, share: ___, payer: ____, ...rest } = route;
    change(rest);
  };
  return (
    <>
      <h1 tabIndex={-1}>{words.heading}</h1>
      <p class="intro">{words.intro}</p>
      <section class="assumption" aria-labelledby="assumption-heading">
        <h2 id="assumption-heading">{words.yours}</h2>
        <div class="filter-line">
          <NumberField label={words.loss} value={route.loss} onChange={(loss) => change({ ...route, loss })} />
          <NumberField label={words.audience} value={route.audience} onChange={(audience) => change({ ...route, audience })} />
          <NumberField label={words.share} value={route.share} hint={words.shareHint} onChange={(share) => change({ ...route, share })} />
          <SelectField label={words.payer} value={route.payer ?? 'all'} options={PAYERS.map((payer) => [payer, words.payers[payer]] as const)} onChange={(to) => change({ ...route, payer: PAYERS.find((payer) => payer === to) ?? 'all' })} />
          <ScenarioField label={words.scenario} />
          <button type="button" onClick={clear}>{words.clear}</button>
        </div>
      </section>
      {typeof assumption === 'object' && <div class="filter-line"><NarrowField shown={matrix} /></div>}
      {assumption === 'unset' && <p class="ask">{words.ask}</p>}
      {assumption === 'wrong' && <p class="ask" role="alert">{words.wrong}</p>}
      {typeof assumption === 'object' && <LostTable assumption={assumption} matrix={matrix} />}
      <DocumentFigures onUse={(field, value) => change({ ...route, [field]: value })} />
    </>
  );
}

function LostTable({ assumption, matrix }: { readonly assumption: Assumption; readonly matrix: Matrix }) {
  const { data, strings, lang, route } = usePage();
  const words = strings.views.whatIf;
  const scenario = useScenario();
  const people = data.results.scenarios[scenario]?.people ?? [];
  const rows = matrix.rows.map(({ regime, name, cells }) => {
    const cell = cells.find((one) => one.scenario === scenario);
    return { regime, name, key: cell?.key ?? '', lost: cell && computeLostVisits(cell, assumption, route.payer ?? 'all', people) };
  });
  const counted = rows.flatMap(({ lost, ...row }) => (lost ? [{ ...row, lost }] : []));
  const uncounted = rows.filter(({ lost }) => !lost);
  const number = new Intl.NumberFormat(lang === 'en' ? 'en' : 'zh-Hans', { maximumFractionDigits: assumption.visits < 100 ? 1 : 0 });
  return (
    <section class="lost">
      <p class="lead-line">{words.result(number.format(assumption.visits))}</p>
      <p class="note">{words.caption}{MARKS[lang].space}{words.formula}</p>
      <div class="scroller" role="group" aria-label={words.caption} tabIndex={0}>
        <table class="figures stacked" role="table">
          <thead role="rowgroup"><tr role="row">{[strings.matrix.regime, words.extra, words.lost, words.stay].map((title) => <th key={title} scope="col" role="columnheader">{title}</th>)}</tr></thead>
          <tbody role="rowgroup">
            {counted.map(({ regime, name, key, lost }) => (
              <tr key={regime} role="row">
                <th scope="row" role="rowheader"><a href={formatRoute(routeToCell(key))}><Name text={name[lang]} /></a></th>
                <td role="cell" data-label={words.extra}>{lost.extra ?? words.allLost}</td>
                <td role="cell" data-label={words.lost}><span class="lost-bar" aria-hidden="true"><span class={lost.extra === undefined ? 'lost-part lost-all' : 'lost-part'} style={{ width: `${assumption.visits > 0 ? (100 * lost.lost) / assumption.visits : 0}%` }} /></span> <strong>{number.format(lost.lost)}</strong></td>
                <td role="cell" data-label={words.stay}>{number.format(lost.left)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {uncounted.length > 0 && <p class="note">{words.notCounted} {uncounted.map(({ regime, name }, index) => <span key={regime}>{index > 0 && MARKS[lang].list}<Name text={name[lang]} /></span>)}{MARKS[lang].stop}</p>}
    </section>
  );
}
