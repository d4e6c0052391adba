import { useMemo, useState } from 'preact/hooks';
import { usePage } from '../context.ts';
import type { FilteredMatrix, IndexedMatrix } from '../filter-matrix.ts';
import { formatRoute } from '../route.ts';
import type { Route } from '../route.ts';
import { showText, SHOWN_SENTENCE_GRAPHEMES } from '../../../compare/show-text.ts';
import { wordFor } from '../../words.ts';
import { Name, Sentence } from '../text.tsx';
import { MatrixRow } from './matrix-row.tsx';
import { useGradually } from './use-gradually.ts';
import { useNarrow } from './use-narrow.ts';

/** How many cells are drawn before the next frame; the rest follow. */
const CELLS_AT_ONCE = 400;

/** On a phone a matrix of many columns shows so many regimes at first: each is a screen high. */
const FIRST_ON_PHONE = 8;

/** From how many columns on cells are drawn smaller, in a frame of their own. */
const MANY_COLUMNS = 7;

/** Whether a matrix of so many columns is drawn that way. */
export function isDense(columns: number): boolean {
  return columns >= MANY_COLUMNS;
}

/** The matrix as the route filters, groups and sorts it. A column's title sorts by it. */
export function MatrixTable({ indexed, filtered }: { readonly indexed: IndexedMatrix; readonly filtered: FilteredMatrix }) {
  const { data, strings, lang, route } = usePage();
  const { columns, groups } = filtered;
  const dense = isDense(columns.length);
  const look = { lang, measure: route.measure, perPerson: route.perPerson ?? false, dense };
  const [isWhole, setWhole] = useState(false);
  const narrow = useNarrow();
  const there = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const all = dense && narrow && !isWhole ? Math.min(there, FIRST_ON_PHONE) : there;
  const restart = useMemo(() => ({}), [filtered, lang]);
  let left = useGradually(all, Math.ceil(CELLS_AT_ONCE / Math.max(1, columns.length)), restart);
  const drawn = groups.map(({ name, rows }) => {
    const some = rows.slice(0, left);
    left -= some.length;
    return { name, rows: some };
  });
  if (columns.length === 0) return <p class="nothing">{strings.views.matrix.nothing}</p>;
  return (
    <>
    <div class={dense ? 'scroller scroller-matrix' : 'scroller'} role="group"aria-labelledby="matrix-heading" tabIndex={0}>
      <table class={dense ? 'matrix matrix-dense' : 'matrix'} role="table">
        <caption>{strings.matrix.caption(indexed.matrix.device)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">{strings.matrix.regime}</th>
            {columns.map(({ scenario, title }) => (
              <th key={scenario} scope="col" role="columnheader" aria-sort={ariaSort(route, scenario)}>
                <a href={formatRoute(turnSort(route, scenario))} title={showText(strings.views.matrix.sortBy(title[lang]), SHOWN_SENTENCE_GRAPHEMES)}><Sentence text={title[lang]} />{arrowOf(route, scenario)}</a>
              </th>
            ))}
          </tr>
        </thead>
        {drawn.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => (
          <tbody key={name ?? ''} role="rowgroup">
            {name !== undefined && <tr role="row" class="group"><th scope="rowgroup" role="rowheader" colSpan={columns.length + 1}><Name text={nameGroup(name)} /></th></tr>}
            {rows.map((row) => <MatrixRow key={row.row.regime} filtered={row} columns={columns} regime={data.results.regimes[row.row.regime]} openness={indexed.scores.get(row.row.regime)} look={look} />)}
          </tbody>
        ))}
      </table>
    </div>
    {all < there && <p><button type="button" class="plain" onClick={() => setWhole(true)}>{strings.views.digest.showAll(there)}</button></p>}
    </>
  );

  function nameGroup(name: string): string {
    if (name === '') return strings.views.matrix.notSaid;
    const dictionaries = { kind: strings.sort, status: strings.status, certainty: strings.certainty, place: strings.views.matrix.place, imposer: strings.views.matrix.imposer };
    return route.group ? wordFor(dictionaries[route.group], name) : name;
  }
}

/** A title sorts by its column, the dearest first; a second press turns it round, a third takes it away. */
function turnSort(route: Route, scenario: string): Route {
  const { sort, ...rest } = route;
  if (sort === `-${scenario}`) return { ...rest, sort: scenario };
  return sort === scenario ? rest : { ...rest, sort: `-${scenario}` };
}

function ariaSort({ sort }: Route, scenario: string): 'ascending' | 'descending' | undefined {
  return sort === scenario ? 'ascending' : sort === `-${scenario}` ? 'descending' : undefined;
}

function arrowOf(route: Route, scenario: string): string {
  const direction = ariaSort(route, scenario);
  return direction === undefined ? '' : direction === 'ascending' ? ' ↑' : ' ↓';
}
