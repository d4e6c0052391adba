import { measureCell, type CellOptions, type CellResult } from './measure-cell.ts';

/**
 * Measures a cell; one with a page of the user's own twice, since nobody can vouch for what that does. Two figures are
 * both told, and the first stands.
 */
export async function measureSteadily(options: CellOptions): Promise<CellResult> {
  const first = await measureCell(options);
  const { page } = first.measurement;
  // Where nobody came to the page it had no say.
  if (!options.target || !page || page.outcome === 'never-reached' || first.measurement.outcome === 'broken') return first;
  const { measurement: second } = await measureCell({ ...options, pictures: false });
  const figures = [first.measurement, second].map(({ outcome, clicks }) => (outcome === 'completed' ? clicks : null));
  const isSteady = first.measurement.outcome === second.outcome && first.measurement.clicks === second.clicks;
  return isSteady ? first : { ...first, measurement: { ...first.measurement, page: { ...page, unsteady: figures } } };
}
