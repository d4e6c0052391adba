/** A bound that was hit, in words: nothing follows from what was not found then. */
export class BoundHit extends Error {}

/** Most that the survey of one leg looks at, so that it ends before the memory does. */
export interface SurveyBounds {
  /** Views that are each a screen. */
  readonly screens: number;
  /** Gestures that lead from view to view. */
  readonly edges: number;
  /** Gestures tried, each with all that it looks at. */
  readonly attempts: number;
}

/** The largest survey by which a cell was proved below these had 9,000 screens, 134,000 edges and 157,000 attempts, and 0.7 GB; one of 336,000 edges takes 1.8 GB. */
export const SURVEY_BOUNDS: SurveyBounds = { screens: 20_000, edges: 250_000, attempts: 1_000_000 };

/** @throws BoundHit where a survey has come to more than it may. */
export function checkBounds({ screens, edges, attempts }: SurveyBounds, so: SurveyBounds): void {
  if (so.screens > screens) throw new BoundHit(`more than ${screens} screens`);
  if (so.edges > edges) throw new BoundHit(`more than ${edges} gestures between the screens of one leg`);
  if (so.attempts > attempts) throw new BoundHit(`more than ${attempts} gestures tried for one leg`);
}
