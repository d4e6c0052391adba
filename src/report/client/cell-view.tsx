import { MARKS } from '../../compare/marks.ts';
import { stoppedPhrase } from '../../compare/phrases.ts';
import { reasonInWords } from '../../compare/reason-words.ts';
import { showPerson } from '../../compare/show-text.ts';
import type { MatrixCell } from '../../compare/matrix.ts';
import type { Measurement } from '../../results/schema.ts';
import { clicksInWords, wordFor } from '../words.ts';
import { CountsTable } from './counts-table.tsx';
import { Charges, ChargedRules } from './charges.tsx';
import { usePage } from './context.ts';
import { Film } from './film.tsx';
import { OutcomeIcon } from './icons.tsx';
import { MinimumInCell } from './minimum-in-cell.tsx';
import { PageInCell } from './page-facts.tsx';
import { listCertainties } from './regime-facts.ts';
import { DEFAULT_ROUTE, formatRoute, routeToCell } from './route.ts';
import { StepsTable } from './steps-table.tsx';
import { Name, Prose, Sentence } from './text.tsx';

/** All of one cell: what came out, what it cost and whom, the film, the steps, the rules and their evidence. */
export function CellView() {
  const { data, strings, route, lang, matrix } = usePage();
  const key = route.cell ?? '';
  const cell = Object.hasOwn(data.results.measurements, key) ? data.results.measurements[key] : undefined;
  const crumb = <p class="crumb"><a href={formatRoute(matrix)}>← {strings.cell.back}</a></p>;
  if (!cell) return <>{crumb}<h1 tabIndex={-1}><Name text={strings.cell.unknown(key)} /></h1></>;
  const inMatrix = data.devices.flatMap(({ matrix }) => matrix.rows).flatMap(({ cells }) => cells).find((other) => other.key === key);
  const regime = data.results.regimes[cell.regime];
  const scenario = data.results.scenarios[cell.scenario];
  return (
    <article>
      {crumb}
      <h1 tabIndex={-1}>
        <Sentence text={scenario?.title[lang] ?? cell.scenario} />
        <span class="under"><Name text={regime?.name[lang] ?? cell.regime} />{regime && <span class="sort">{[strings.sort[regime.sort], ...listCertainties(regime.evidence).map((certainty) => strings.certainty[certainty])].join(' · ')}</span>}</span>
      </h1>
      <p class="key"><code>{key}</code> · <a href={formatRoute({ ...DEFAULT_ROUTE, view: 'regimes', regime: cell.regime })}>{strings.cell.aboutRegime}</a></p>
      <Outcome cell={cell} inMatrix={inMatrix} />
      {/* A broken cell is never told as a number. */}
      {cell.outcome !== 'broken' && (
        <div class="columns">
          <CountsTable cell={cell} toll={inMatrix?.toll} people={scenario?.people ?? []} />
          <Charges cell={cell} />
        </div>
      )}
      <PageInCell cellKey={key} />
      {data.pictureMode !== 'none' && <Film cellKey={key} cell={cell} />}
      <MinimumInCell cellKey={key} cell={cell} />
      <StepsTable cell={cell} />
      <Trace cellKey={key} />
      <ChargedRules cell={cell} />
      <div class="columns">
        {cell.outcome !== 'broken' && <Things heading={strings.cell.lostHeading} things={cell.lost} />}
        {cell.outcome !== 'broken' && <Things heading={strings.cell.needsHeading} things={cell.needs} />}
        <Things heading={strings.cell.texts} things={scenario?.texts ?? []} />
      </div>
    </article>
  );
}

function Outcome({ cell, inMatrix }: { readonly cell: Measurement; readonly inMatrix: MatrixCell | undefined }) {
  const { data, strings, lang } = usePage();
  const toll = inMatrix?.toll;
  const { blockedAt } = cell;
  const key = `${cell.scenario}@${cell.regime}@${cell.device}`;
  const openKey = `${cell.scenario}@open@${cell.device}`;
  return (
    <div class={`banner banner-${cell.outcome}`}>
      <p class="banner-line">
        <OutcomeIcon outcome={cell.outcome} />
        {cell.outcome === 'completed' && strings.cell.completed(clicksInWords(cell.clicks, cell.keystrokes.codes, lang))}
        {cell.outcome === 'blocked' && (blockedAt ? strings.cell.blocked(stoppedPhrase(blockedAt, lang), blockedAt.rule) : strings.outcome.blocked)}
        {cell.outcome === 'broken' && strings.cell.broken}
        {MARKS[lang].stop}
      </p>
      {cell.outcome === 'completed' && cell.regime === 'open' && <p>{strings.cell.zero}</p>}
      {toll && <p>{toll.clicks > 0 ? strings.cell.tollMore(toll.clicks) : toll.clicks < 0 ? strings.cell.tollFewer(-toll.clicks) : strings.cell.tollNone}
        {toll.clicks !== 0 && <> {Object.entries(toll.people).filter(([, part]) => part.clicks !== 0).map(([id, part]) => `${showPerson(id, lang)} ${part.clicks > 0 ? '+' : '−'}${Math.abs(part.clicks)}`).join(' · ')}</>}</p>}
      {cell.outcome === 'blocked' && <p>{strings.cell.spent}</p>}
      {cell.reason !== undefined && <p class="reason"><Prose text={reasonInWords(cell.reason, lang)} /></p>}
      {blockedAt && <p>{strings.cell.lastScreenAddress}{MARKS[lang].colon}<code><Name text={blockedAt.screen} /></code></p>}
      <ul class="beside">
        {cell.regime !== 'open' && <li><a href={formatRoute(routeToCell(openKey))}>{strings.cell.openBeside}</a></li>}
        {cell.regime !== 'open' && <li><a href={formatRoute({ ...DEFAULT_ROUTE, view: 'sides', a: openKey, b: key })}>{strings.views.sides.link}</a></li>}
        {data.other && <li><a href={formatRoute({ ...DEFAULT_ROUTE, view: 'sides', a: key, b: key, otherRun: true })}>{strings.views.sides.linkOther}</a></li>}
      </ul>
    </div>
  );
}

/** Where a Playwright trace of the cell lies beside the report. */
function Trace({ cellKey }: { readonly cellKey: string }) {
  const { data, strings } = usePage();
  const address = data.traces && Object.hasOwn(data.traces, cellKey) ? data.traces[cellKey] : undefined;
  if (address === undefined) return null;
  return (
    <section>
      <h2>{strings.cell.trace}</h2>
      <p><a href={address} download>{address}</a></p>
      <p class="note">{strings.cell.traceHow} <code>npx playwright show-trace {address}</code></p>
    </section>
  );
}

function Things({ heading, things }: { readonly heading: string; readonly things: readonly string[] }) {
  const { strings } = usePage();
  return (
    <section>
      <h2>{heading}</h2>
      {things.length === 0 ? <p class="note">{strings.cell.nothing}</p> : <ul>{things.map((thing) => <li key={thing}><Name text={wordFor(strings.thing, thing)} /></li>)}</ul>}
    </section>
  );
}
