import { tellsMinima } from '../../compare/joined-cells.ts';
import { MINIMUM_WORDS } from '../minimum-words.ts';
import { useMemo, useState } from 'preact/hooks';
import { MARKS } from '../../compare/marks.ts';
import type { CellOutcome, Matrix } from '../../compare/matrix.ts';
import { MEASURES } from '../strings.ts';
import { useDevice, usePage } from './context.ts';
import { Digest } from './digest.tsx';
import { filterMatrix } from './filter-matrix.ts';
import { OutcomeIcon } from './icons.tsx';
import { FilterPanel } from './matrix/filter-panel.tsx';
import { isDense, MatrixTable } from './matrix/matrix-table.tsx';
import { PageOverview } from './page-facts.tsx';
import { formatRoute } from './route.ts';
import { ScoreLegend, ScoreLine } from './score-line.tsx';
import { PhraseText } from './text.tsx';

const SHOWN_OUTCOMES: readonly CellOutcome[] = ['completed', 'blocked', 'broken', 'omitted', 'absent'];

/** The first view: the verdict, the matrix, and the verdict regime by regime. */
export function Overview() {
  const { strings, lang, route } = usePage();
  const { matrix, verdict, indexed } = useDevice();
  const filtered = useMemo(() => filterMatrix(indexed, route), [indexed, route]);
  return (
    <>
      <section class={matrix.controls.ok ? 'verdict' : 'verdict verdict-failed'}>
        <h1 tabIndex={-1}>{matrix.controls.ok ? strings.subtitle : strings.verdict.failed}</h1>
        <p class="lead"><PhraseText phrase={verdict.lead} /></p>
        {verdict.open && <p class="open-sentence"><PhraseText phrase={verdict.open} /></p>}
      </section>
      {matrix.controls.ok && <Digest />}
      <section aria-labelledby="matrix-heading">
        <div class="section-head">
          <h2 id="matrix-heading">{strings.matrix.heading}</h2>
          <Switches />
        </div>
        <p class="note">{strings.measureNote[route.measure]}{MARKS[lang].space}{strings.matrix.hint}</p>
        <FilterPanel indexed={indexed} filtered={filtered} />
        <MatrixTable indexed={indexed} filtered={filtered} />
        <Legend matrix={matrix} />
      </section>
      <PageOverview />
      {verdict.regimes.length > 0 && <Sentences />}
    </>
  );
}

/** So many sentences are drawn at once; more, when they are asked for. */
const FIRST_SENTENCES = 10;

function Sentences() {
  const { strings, lang } = usePage();
  const { verdict, indexed } = useDevice();
  const [all, setAll] = useState(false);
  const shown = all ? verdict.regimes : verdict.regimes.slice(0, FIRST_SENTENCES);
  const sentences = (
    <>
      <ul class="sentences">
        {shown.map(({ regime, phrase }) => {
          const openness = indexed.scores.get(regime);
          return <li key={regime}><PhraseText phrase={phrase} />{openness && <ScoreLine openness={openness} lang={lang} whole />}</li>;
        })}
      </ul>
      {shown.length < verdict.regimes.length && <p><button type="button" class="plain" onClick={() => setAll(true)}>{strings.views.matrix.showAll(verdict.regimes.length)}</button></p>}
      <p class="note">{strings.views.score.formula}</p>
    </>
  );
  // Of many goals the digest says the same in less; whoever wants it as sentences unfolds them.
  const heading = <h2 id="verdict-heading">{strings.verdict.heading}</h2>;
  return (
    <section aria-labelledby="verdict-heading">
      {isDense(indexed.matrix.columns.length) ? <details class="more regime-sentences"><summary>{heading}</summary>{sentences}</details> : <>{heading}{sentences}</>}
    </section>
  );
}

function Switches() {
  const { data, strings, route } = usePage();
  const devices = data.devices.map(({ matrix }) => matrix.device);
  const current = route.device ?? devices[0];
  const words = strings.views.matrix;
  const { perPerson: _, ...summed } = route;
  return (
    <div class="switches">
      <nav aria-label={strings.switches.measure} class="segments">
        {MEASURES.map((measure) => (
          <a key={measure} href={formatRoute({ ...route, view: 'overview', measure })} aria-current={measure === route.measure ? 'true' : undefined}>{strings.measure[measure]}</a>
        ))}
      </nav>
      <nav aria-label={words.show} class="segments">
        <a href={formatRoute(summed)} aria-current={route.perPerson ? undefined : 'true'}>{words.sum}</a>
        <a href={formatRoute({ ...route, perPerson: true })} aria-current={route.perPerson ? 'true' : undefined}>{words.perPerson}</a>
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

function Legend({ matrix }: { readonly matrix: Matrix }) {
  const { data, strings, lang } = usePage();
  const present = SHOWN_OUTCOMES.filter((outcome) => matrix.rows.some(({ cells }) => cells.some((cell) => cell.outcome === outcome)));
  return (
    <div class="legend">
      <h3>{strings.matrix.legend}</h3>
      <ul>
        {present.map((outcome) => (
          <li key={outcome}><span class={`outcome key-${outcome}`}><OutcomeIcon outcome={outcome} />{strings.outcome[outcome]}</span> {strings.outcomeLong[outcome]}</li>
        ))}
      </ul>
      {matrix.controls.ok && <p>{isDense(matrix.columns.length) ? strings.views.matrix.shadeNote : strings.matrix.tallyNote}</p>}
      <ScoreLegend />
      {tellsMinima(data.minima) && <p>{MINIMUM_WORDS[lang].legend}</p>}
    </div>
  );
}
