import type { MatrixCell } from '../../compare/matrix.ts';
import type { Figures } from '../../compare/toll.ts';
import type { Measure } from '../strings.ts';

/** What a measure shows of figures; keystrokes and switches are sums. Undefined where there is no estimate. */
export function figureOf(figures: Figures, measure: Measure): number | undefined {
  switch (measure) {
    case 'clicks': return figures.clicks;
    case 'toll': return figures.clicks;
    case 'screens': return figures.screens;
    case 'decisions': return figures.decisions;
    case 'switches': return figures.switchesByHand + figures.switchesAutomatic;
    case 'keys': return figures.proseKeys + figures.codeKeys;
    case 'losses': return figures.losses;
    case 'seconds': return figures.estimatedSeconds;
  }
}

/** A measure's figure with what it is above open; of a person's part, or of the whole. */
export interface ShownFigure {
  readonly value: number | undefined;
  readonly toll: number | undefined;
}

/** What a completed cell shows in a measure. The measure `toll` shows nothing but what is above open; of open itself, 0. */
export function shownFigure(cell: MatrixCell, measure: Measure, person?: string): ShownFigure {
  const figures = person === undefined ? cell.figures : cell.perPerson.find((part) => part.person === person)?.figures;
  const above = person === undefined ? cell.toll : cell.toll && Object.hasOwn(cell.toll.people, person) ? cell.toll.people[person] : undefined;
  const toll = above && figureOf(above, measure);
  if (measure === 'toll') return { value: cell.regime === 'open' && figures ? 0 : toll, toll };
  return { value: figures && figureOf(figures, measure), toll };
}

/** Whether a cell is other than open's in any figure or outcome; open itself is not. */
export function differsFromOpen(cell: MatrixCell): boolean {
  if (cell.regime === 'open' || cell.outcome === 'omitted' || cell.outcome === 'absent') return false;
  if (cell.outcome !== 'completed') return true;
  const { people: _, ...tolls } = cell.toll ?? { people: {} };
  return Object.values(tolls).some((toll) => toll !== 0);
}
