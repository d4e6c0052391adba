import { useEffect, useRef } from 'preact/hooks';
import type { Strings } from '../../strings.ts';
import { wordFor } from '../../words.ts';
import { usePage } from '../context.ts';
import type { FilteredMatrix, IndexedMatrix } from '../filter-matrix.ts';
import { widen } from '../narrow-field.tsx';
import { FACETS, GROUPINGS } from '../route.ts';
import type { Chosen, Facet, Route } from '../route.ts';
import { Sentence } from '../text.tsx';
import { SelectField } from '../select-field.tsx';

const SORTS = ['period', 'name', 'score', 'figure'] as const;

/** All that narrows the matrix down, groups and sorts it; each choice is in the address at once. */
export function FilterPanel({ indexed, filtered }: { readonly indexed: IndexedMatrix; readonly filtered: FilteredMatrix }) {
  const { strings, route, change, data, lang } = usePage();
  const words = strings.views.matrix;
  const facets = FACETS.filter((facet) => indexed.values[facet].length > 1);
  const ticked = FACETS.reduce((sum, facet) => sum + (route.chosen?.[facet]?.length ?? 0), 0);
  const isNarrowed = ticked > 0 || route.differs === true || route.query !== undefined;
  const [sortBy, descending] = [route.sort?.replace(/^-/, '') ?? 'period', route.sort?.startsWith('-') ?? false];
  return (
    <div class="filters">
      <div class="filter-line">
        <SearchField />
        <label class="tick"><input type="checkbox" checked={route.differs ?? false} onChange={(event) => change(without(route, 'differs', event.currentTarget.checked && true))} />{words.differs}</label>
        <SelectField label={words.group} value={route.group ?? 'none'} options={[['none', words.grouping.none], ...GROUPINGS.map((group) => [group, words.grouping[group]] as const)]} onChange={(group) => change(without(route, 'group', GROUPINGS.find((name) => name === group)))} />
        <SelectField label={words.sort} value={sortBy} options={[...SORTS.map((sort) => [sort, words.sorts[sort]] as const), ...indexed.matrix.columns.map(({ scenario, title }) => [scenario, title[lang]] as const)]} onChange={(sort) => change(without(route, 'sort', sort === 'period' ? undefined : `${descending ? '-' : ''}${sort}`))} />
        {route.sort !== undefined && <label class="tick"><input type="checkbox" checked={descending} onChange={() => change({ ...route, sort: `${descending ? '' : '-'}${sortBy}` })} />{words.descending}</label>}
      </div>
      {facets.length > 0 && (
        <details open={ticked > 0}>
          <summary>{words.filters}{ticked > 0 && ` (${ticked})`}</summary>
          <div class="facets">
            {facets.map((facet) => (
              <fieldset key={facet}>
                <legend>{words.facet[facet]}</legend>
                {inOrder(facet, indexed.values[facet], strings).map((value) => (
                  <label key={value} class="tick">
                    <input type="checkbox" checked={route.chosen?.[facet]?.includes(value) ?? false} onChange={(event) => change({ ...route, chosen: tick(route.chosen ?? {}, facet, value, event.currentTarget.checked) })} />
                    <Sentence text={nameValue(facet, value)} />
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
        </details>
      )}
      <p class="note" role="status">{words.shown(filtered.shown, filtered.all)} {isNarrowed && <button type="button" class="plain" onClick={() => change(widen(route))}>{words.clear}</button>}</p>
    </div>
  );

  function nameValue(facet: Facet, value: string): string {
    if (facet === 'regimes') return data.results.regimes[value]?.name[lang] ?? value;
    if (facet === 'scenarios') return data.results.scenarios[value]?.title[lang] ?? value;
    return wordFor(dictionaryOf(facet, strings), value);
  }
}

/** Values in the order of the report's own words, where it has words for them. */
function inOrder(facet: Facet, values: readonly string[], strings: Strings): readonly string[] {
  const order = Object.keys(dictionaryOf(facet, strings));
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return order.length === 0 ? values : [...values].sort((a, b) => place(a) - place(b));
}

function dictionaryOf(facet: Facet, strings: Strings): Readonly<Record<string, string>> {
  switch (facet) {
    case 'gates': return strings.gate;
    case 'places': return strings.views.matrix.place;
    case 'statuses': return strings.status;
    case 'certainties': return strings.certainty;
    case 'outcomes': return strings.outcome;
    default: return {};
  }
}

/** The field follows the address (a link, Back), but never while it is typed into. */
function SearchField() {
  const { strings, route, change } = usePage();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = route.query ?? '';
  }, [route.query]);
  const words = strings.views.matrix;
  return (
    <label class="field"><span>{words.search}</span>
      <input ref={field} type="search" defaultValue={route.query ?? ''} placeholder={words.searchHint} onInput={(event) => change(without(route, 'query', event.currentTarget.value || undefined))} />
    </label>
  );
}

/** The route with a key set, or without it where there is nothing to set. */
function without<K extends keyof Route>(route: Route, key: K, value: Route[K] | false | undefined): Route {
  const { [key]: _, ...rest } = route;
  return (value === undefined || value === false ? rest : { ...rest, [key]: value }) as Route;
}

function tick(chosen: Chosen, facet: Facet, value: string, isOn: boolean): Chosen {
  const others = (chosen[facet] ?? []).filter((one) => one !== value);
  return { ...chosen, [facet]: isOn ? [...others, value] : others };
}
