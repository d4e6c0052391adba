import { useMemo } from 'preact/hooks';
import type { Matrix } from '../../compare/matrix.ts';
import { useDevice, usePage } from './context.ts';
import { filterRows } from './filter-matrix.ts';
import type { Route } from './route.ts';

/** The device's matrix with the rows alone that the route keeps for a scenario: what narrows the matrix down narrows a view of one scenario too. */
export function useNarrowedMatrix(scenario: string): Matrix {
  const { route } = usePage();
  const { indexed } = useDevice();
  return useMemo(() => ({ ...indexed.matrix, rows: filterRows(indexed, route, scenario) }), [indexed, route, scenario]);
}

/** Narrows a view down to what differs from open, and says how much of the matrix is shown. */
export function NarrowField({ shown }: { readonly shown: Matrix }) {
  const { strings, route, change } = usePage();
  const { matrix } = useDevice();
  const words = strings.views.matrix;
  const { differs, ...rest } = route;
  const isNarrowed = shown.rows.length < matrix.rows.length;
  return (
    <>
      <label class="tick"><input type="checkbox" checked={differs ?? false} onChange={(event) => change(event.currentTarget.checked ? { ...route, differs: true } : rest)} />{words.differs}</label>
      <p class="note" role="status">{isNarrowed && <>{words.shownRegimes(shown.rows.length, matrix.rows.length)} <button type="button" class="plain" onClick={() => change(widen(route))}>{words.clear}</button></>}</p>
    </>
  );
}

/** The route without all that narrows down. */
export function widen(route: Route): Route {
  const { chosen: _, differs: __, query: ___, ...rest } = route;
  return rest;
}
