import { signed, stoppedPhrase } from '../../../compare/phrases.ts';
import { showText } from '../../../compare/show-text.ts';
import { wordFor } from '../../words.ts';
import { usePage } from '../context.ts';
import { NarrowField, useNarrowedMatrix } from '../narrow-field.tsx';
import { PeriodText } from '../period.tsx';
import { listCertainties } from '../regime-facts.ts';
import { DEFAULT_ROUTE, formatRoute, routeToCell } from '../route.ts';
import { ScenarioField, useScenario } from '../scenario-field.tsx';
import { Name } from '../text.tsx';
import { layLanes, shadeOf } from './lanes.ts';
import type { Bar } from './lanes.ts';
import { layAxis, placeOn } from './periods.ts';
import type { Axis } from './periods.ts';

/** Each regime a bar over its period, a lane for each imposer, announced and observed apart. */
export function TimelineView() {
  const { data, strings, lang } = usePage();
  const words = strings.views.timeline;
  const scenario = useScenario();
  const matrix = useNarrowedMatrix(scenario);
  const { lanes, undated } = layLanes(matrix, data.results, scenario);
  const bars = lanes.flatMap(({ parts }) => parts.flatMap((part) => part.bars));
  const axis = bars.length > 0 ? layAxis(bars.map(({ span }) => span)) : undefined;
  const most = Math.max(0, ...bars.map(({ cell }) => cell?.toll?.clicks ?? 0));
  return (
    <>
      <h1 tabIndex={-1}>{strings.nav.timeline}</h1>
      <p class="intro">{words.intro}</p>
      <div class="filter-line"><ScenarioField label={words.scenario} /><NarrowField shown={matrix} /></div>
      {!axis && <p>{words.none}</p>}
      {axis && lanes.map(({ imposer, parts }) => (
        <section key={imposer} class="lane">
          <h2>{imposer === '' ? words.unnamed : <>{strings.views.matrix.imposedBy}{lang === 'en' ? ' ' : '：'}<Name text={wordFor(strings.views.matrix.imposer, imposer)} /></>}</h2>
          {parts.map(({ status, bars: own }) => (
            <div key={status ?? ''} class="lane-part">
              {status && <h3>{strings.status[status]}</h3>}
              <Years axis={axis} />
              <ul>{own.map((bar) => <li key={bar.id} class="bar-row"><BarLabel bar={bar} /><Track bar={bar} axis={axis} shade={shadeOf(bar.cell, most)} /></li>)}</ul>
            </div>
          ))}
        </section>
      ))}
      {axis && <div class="legend"><h2 class="minor">{words.legend}</h2><p>{words.shade}</p></div>}
      {undated.length > 0 && <section><h2>{words.undated}</h2><ul>{undated.map((id) => <li key={id}><RegimeLink id={id} /></li>)}</ul></section>}
    </>
  );
}

function Years({ axis }: { readonly axis: Axis }) {
  return <div class="years" aria-hidden="true">{axis.years.map((year) => {
    const place = placeOn(axis, Date.UTC(year, 0, 1));
    // Near the right edge a year stands before its line: beyond it a phone has no room.
    return place > 90 ? <span key={year} class="before" style={{ right: `${100 - place}%` }}>{year}</span> : <span key={year} style={{ left: `${place}%` }}>{year}</span>;
  })}</div>;
}

function RegimeLink({ id }: { readonly id: string }) {
  const { data, lang } = usePage();
  return <a href={formatRoute({ ...DEFAULT_ROUTE, view: 'regimes', regime: id })}><Name text={data.results.regimes[id]?.name[lang] ?? id} /></a>;
}

function BarLabel({ bar: { id, regime } }: { readonly bar: Bar }) {
  const { strings, lang } = usePage();
  const certainties = listCertainties(regime.evidence).map((certainty) => strings.certainty[certainty]);
  return <span class="bar-label"><RegimeLink id={id} /> <PeriodText period={regime.period} lang={lang} /> <span class="sort">{[strings.sort[regime.sort], ...certainties].join(' · ')}</span></span>;
}

/** The bar itself leads to its cell; what it shows by shade and hatch stands in it as a figure. */
function Track({ bar: { regime, span, cell }, axis, shade }: { readonly bar: Bar; readonly axis: Axis; readonly shade: number | undefined }) {
  const { strings, lang } = usePage();
  const left = placeOn(axis, span.from);
  const width = placeOn(axis, span.to ?? axis.to) - left;
  const kind = cell?.outcome === 'blocked' ? 'bar-blocked' : shade === undefined ? 'bar-empty' : `bar-${shade}`;
  const figure = cell?.toll ? signed(cell.toll.clicks) : cell?.outcome === 'blocked' ? strings.outcome.blocked : '–';
  const result = cell?.outcome === 'blocked' && cell.blockedAt ? stoppedPhrase(cell.blockedAt, lang) : cell?.toll ? `${strings.measure.toll} ${signed(cell.toll.clicks)}` : strings.outcome[cell?.outcome ?? 'absent'];
  const period = `${regime.period?.from ?? ''} – ${regime.period?.to ?? strings.views.timeline.openEnd}`;
  const name = strings.views.timeline.bar(showText(regime.name[lang]), showText(period), result);
  const drawn = { class: `bar ${kind}${span.to === undefined ? ' bar-open' : ''}`, style: { left: `min(${left}%, calc(100% - var(--bar-least)))`, width: `${width}%` } };
  const measured = cell && cell.outcome !== 'absent' && cell.outcome !== 'omitted';
  return (
    <span class="track">
      {measured ? <a {...drawn} href={formatRoute(routeToCell(cell.key))} aria-label={name} /> : <span {...drawn} role="img" aria-label={name} />}
      <span class="bar-figure" style={left > 15 ? { right: `${100 - left}%` } : { left: `${left}%` }} aria-hidden="true">{figure}</span>
    </span>
  );
}
