import type { CellOutcome } from '../../compare/matrix.ts';

/** An outcome's shape, beside its word: none is told by colour alone. */
export function OutcomeIcon({ outcome }: { readonly outcome: CellOutcome }) {
  return (
    <svg class={`icon icon-${outcome}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {SHAPES[outcome]}
    </svg>
  );
}

const SHAPES = {
  completed: <path class="stroke" d="M2.5 8.5l3.5 3.5 7.5-8" />,
  blocked: <><path class="fill" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" /><path class="knock" d="M4 8h8" /></>,
  broken: <><path class="stroke" d="M8 1.5L15 14H1z" /><path class="stroke" d="M8 6l-1.2 2.6h2.4L8 11.5" /></>,
  omitted: <path class="stroke" d="M3 8h10" />,
  absent: <circle class="stroke dotted" cx="8" cy="8" r="5.5" />,
} as const;

/** The mark: a link, and a toll bar across it. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 40 24" width="40" height="24" aria-hidden="true" focusable="false">
      <path class="stroke" d="M13.5 17H7A5 5 0 0 1 7 7H17.5" />
      <path class="stroke" d="M22.5 17H33A5 5 0 0 0 33 7H26.5" />
      <path class="bar" d="M15 22L25 2" />
    </svg>
  );
}

/**
 * A figure as strokes, one each, those above open's tall and in the accent. Nothing above 60, where strokes say less
 * than the figure. Decoration: the figure itself stands beside. Two paths, for a matrix has thousands of strokes.
 */
export function Tally({ value, toll }: { readonly value: number; readonly toll: number }) {
  if (value <= 0 || value > 60 || !Number.isInteger(value)) return null;
  const extra = Math.max(0, Math.min(toll, value));
  const strokes = (from: number, to: number, top: number) => Array.from({ length: to - from }, (_, index) => `M${(from + index) * 5 + 1.5} ${top}V12`).join('');
  return (
    <svg class="tally" viewBox={`0 0 ${value * 5} 12`} width={value * 5} height="12" aria-hidden="true" focusable="false">
      <path class="paid" d={strokes(0, value - extra, 4)} />
      {extra > 0 && <path class="extra" d={strokes(value - extra, value, 0)} />}
    </svg>
  );
}
