import { lookUp } from '../results/look-up.ts';
import type { MinimumCell } from '../results/minimum.ts';
import { formatCellKey } from '../results/cell-key.ts';
import type { Controls } from './controls.ts';
import type { JoinedCells } from './joined-cells.ts';

/** What a matrix tells of a cell's minimum. */
export interface MatrixMinimum {
  readonly status: MinimumCell['status'];
  /** Of a proved cell only. */
  readonly figures?: { readonly clicks: number; readonly codeKeys: number };
  /** The cell's minimum minus that of `open`, where both are proved and the controls hold. */
  readonly toll?: { readonly clicks: number; readonly codeKeys: number };
  /** The journey costs more than the minimum, in clicks or keys of codes. */
  readonly journeyIsDearer: boolean;
}

/** The minimum of one cell as a matrix tells it; undefined where it was not searched, or search and journey contradict each other. */
export function readMatrixMinimum(joined: JoinedCells, at: { scenario: string; regime: string; device: string }, controls: Controls): MatrixMinimum | undefined {
  const cell = lookUp(joined, formatCellKey(at));
  if (!cell?.minimum || cell.contradiction) return undefined;
  const { minimum, difference } = cell;
  const journeyIsDearer = difference !== undefined && (difference.clicks !== 0 || difference.codeKeys !== 0);
  const figures = readFigures(minimum);
  const open = lookUp(joined, formatCellKey({ ...at, regime: 'open' }));
  const zero = at.regime === 'open' || !controls.ok || open?.contradiction ? undefined : open?.minimum && readFigures(open.minimum);
  const toll = figures && zero && { clicks: figures.clicks - zero.clicks, codeKeys: figures.codeKeys - zero.codeKeys };
  return { status: minimum.status, ...(figures && { figures }), ...(toll && { toll }), journeyIsDearer };
}

function readFigures(minimum: MinimumCell): MatrixMinimum['figures'] {
  return minimum.status === 'proved' ? { clicks: minimum.clicks, codeKeys: minimum.keystrokes.codes } : undefined;
}
