import { MEASURES } from '../strings.ts';
import type { CellOutcome, Matrix } from '../../compare/matrix.ts';
import { usePage } from './context.ts';
import { OutcomeIcon } from './icons.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { PageOverview } from './page-facts.tsx';
import { Period } from './period.tsx';
import { formatRoute } from './route.ts';
import { Name, PhraseText } from './text.tsx';

const SHOWN_OUTCOMES: readonly CellOutcome[] = ['completed', 'blocked', 'broken', 'omitted', 'absent'];

/** The first view: the verdict, the matrix, and the verdict regime by regime. */
export function Overview() {
  const { data, strings, route } = usePage();
  const shown = data.devices.find(({ matrix }) => matrix.device === route.device) ?? data.devices[0];
  if (!shown) return null;
  const { matrix, verdict } = shown;
  return (
    <>
      <section class={matrix.controls.ok ? 'verdict' : 'verdict verdict-failed'}>
        <h1 tabIndex={-1}>{matrix.controls.ok ? strings.subtitle : strings.verdict.failed}</h1>
        <p class="lead"><PhraseText phrase={verdict.lead} /></p>
        {verdict.open && <p class="open-sentence"><PhraseText phrase={verdict.open} /></p>}
      </section>
      <section aria-labelledby="matrix-heading">
        <div class="section-head">
          <h2 id="matrix-heading">{strings.matrix.heading}</h2>
          <Switches />
        </div>
        <p class="note">{strings.measureNote[route.measure]} {strings.matrix.hint}</p>
        <MatrixTable matrix={matrix} />
        <Legend matrix={matrix} />
      </section>
      <PageOverview />
      {verdict.regimes.length > 0 && (
        <section aria-labelledby="verdict-heading">
          <h2 id="verdict-heading">{strings.verdict.heading}</h2>
          <ul class="sentences">
            {verdict.regimes.map(({ regime, phrase }) => <li key={regime}><PhraseText phrase={phrase} /></li>)}
          </ul>
        </section>
      )}
    </>
  );
}

function Switches() {
  const { data, strings, route } = usePage();
  const devices = data.devices.map(({ matrix }) => matrix.device);
  const current = route.device ?? devices[0];
  return (
    <div class="switches">
      <nav aria-label={strings.switches.measure} class="segments">
        {MEASURES.map((measure) => (
          <a key={measure} href={formatRoute({ ...route, view: 'overview', measure })} aria-current={measure === route.measure ? 'true' : undefined}>{strings.measure[measure]}</a>
        ))}
      </nav>
      {devices.length > 1 && (
        <nav aria-label={strings.switches.device} class="segments">
          {devices.map((device) => (
            <a key={device} href={formatRoute({ ...route, view: 'overview', device })} aria-current={device === current ? 'true' : undefined}>{device}</a>
          ))}
        </nav>
      )}
    </div>
  );
}

function MatrixTable({ matrix }: { readonly matrix: Matrix }) {
  const { data, strings, lang, route } = usePage();
  return (
    <div class="scroller" role="group" aria-labelledby="matrix-heading" tabIndex={0}>
      <table class="matrix" role="table">
        <caption>{strings.matrix.caption(matrix.device)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{strings.matrix.regime}</th>
            {matrix.columns.map(({ scenario, title }) => <th key={scenario} scope="col" role="columnheader"><Name text={title[lang]} /></th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {matrix.rows.map(({ regime, name, sort, cells }) => (
            <tr key={regime} role="row" class={`row-${sort}`}>
              <th scope="row" role="rowheader">
                <a href={formatRoute({ ...route, view: 'regimes', regime })}><Name text={name[lang]} /></a>
                <span class="sort">{strings.sort[sort]}</span>
                <Period period={data.results.regimes[regime]?.period} />
              </th>
              {cells.map((cell, column) => (
                <td key={cell.key} role="cell">
                  <span class="column-name"><Name text={matrix.columns[column]?.title[lang] ?? cell.scenario} /></span>
                  <MatrixCell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Legend({ matrix }: { readonly matrix: Matrix }) {
  const { strings } = usePage();
  const present = SHOWN_OUTCOMES.filter((outcome) => matrix.rows.some(({ cells }) => cells.some((cell) => cell.outcome === outcome)));
  return (
    <div class="legend">
      <h3>{strings.matrix.legend}</h3>
      <ul>
        {present.map((outcome) => (
          <li key={outcome}><span class={`outcome key-${outcome}`}><OutcomeIcon outcome={outcome} />{strings.outcome[outcome]}</span> {strings.outcomeLong[outcome]}</li>
        ))}
      </ul>
      {matrix.controls.ok && <p>{strings.matrix.tallyNote}</p>}
    </div>
  );
}
