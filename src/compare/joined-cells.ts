import type { MinimumCell } from '../results/minimum.ts';
import type { Measurement, Text } from '../results/schema.ts';

/** What a journey pays above the minimum; negative figures only after a dearer one. */
export interface Difference {
  readonly clicks: number;
  readonly codeKeys: number;
  readonly proseKeys: number;
  readonly screens: number;
}

/** One cell with what was measured and what was searched. */
export interface JoinedCell {
  readonly journey?: Measurement;
  /** Only where it is the answer to the question that the results ask. */
  readonly minimum?: MinimumCell;
  /** Of a completed journey beside a proved minimum. */
  readonly difference?: Difference;
  /** Why both cannot be true. */
  readonly contradiction?: Text;
}

export type JoinedCells = Readonly<Record<string, JoinedCell>>;

/** Whether any cell was searched, so that the words for it have to be explained. */
export function tellsMinima(joined: JoinedCells | undefined): boolean {
  return Object.values(joined ?? {}).some(({ minimum }) => minimum);
}

/** A journey's place after the minimum, in the measure's order of paths: 0 where they are equal, above where it is dearer. */
export function orderDifference({ clicks, codeKeys, proseKeys, screens }: Difference): number {
  return [clicks + codeKeys, clicks, proseKeys, screens].find((figure) => figure !== 0) ?? 0;
}
