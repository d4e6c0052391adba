/** How an area is filled so that it is told apart without colour: a ground and the strokes on it, in a square of 8. */
export interface Hatch {
  readonly ground: string;
  readonly stroke: string;
  readonly path: string;
  readonly width: number;
}

const SLASH = 'M-2 2L2 -2M0 8L8 0M6 10L10 6';
const BACKSLASH = 'M-2 6L2 10M0 0L8 8M6 -2L10 2';

/** The first stands for what is under no rule; the others take turns. */
const HATCHES: readonly Hatch[] = [
  { ground: 'var(--plain)', stroke: 'none', path: '', width: 0 },
  { ground: 'var(--tangerine)', stroke: 'none', path: '', width: 0 },
  { ground: 'var(--sheet)', stroke: 'var(--ink)', path: SLASH, width: 2 },
  { ground: 'var(--sheet)', stroke: 'var(--tangerine)', path: BACKSLASH, width: 3 },
  { ground: 'var(--sheet)', stroke: 'var(--ink)', path: 'M0 4H8', width: 2 },
  { ground: 'var(--sheet)', stroke: 'var(--carmine)', path: `${SLASH}${BACKSLASH}`, width: 1.5 },
  { ground: 'var(--sheet)', stroke: 'var(--ink)', path: 'M2 4h.01M6 0h.01M6 8h.01', width: 3 },
  { ground: 'var(--sheet)', stroke: 'var(--tangerine)', path: 'M4 0V8', width: 3 },
  { ground: 'var(--soft)', stroke: 'var(--sheet)', path: BACKSLASH, width: 2 },
  { ground: 'var(--sheet)', stroke: 'var(--ink)', path: 'M0 4H8M4 0V8', width: 1 },
  { ground: 'var(--ink)', stroke: 'none', path: '', width: 0 },
  { ground: 'var(--carmine)', stroke: 'var(--sheet)', path: 'M2 4h.01M6 0h.01M6 8h.01', width: 3 },
];

function hatchAt(index: number): Hatch {
  return HATCHES[index === 0 ? 0 : 1 + ((index - 1) % (HATCHES.length - 1))]!;
}

/** What fills the n-th part of a chart whose patterns carry this prefix. */
export function fillOf(prefix: string, index: number): string {
  return `url(#${prefix}-${index})`;
}

/** The patterns of a chart, to stand in any SVG of the page. */
export function HatchPatterns({ prefix, count }: { readonly prefix: string; readonly count: number }) {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Array.from({ length: count }, (_, index) => {
          const { ground, stroke, path, width } = hatchAt(index);
          return (
            <pattern key={index} id={`${prefix}-${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
              <rect width="8" height="8" fill={ground} />
              {path !== '' && <path d={path} stroke={stroke} stroke-width={width} stroke-linecap="round" fill="none" />}
            </pattern>
          );
        })}
      </defs>
    </svg>
  );
}

/** A sample of a pattern beside its word. */
export function Swatch({ prefix, index }: { readonly prefix: string; readonly index: number }) {
  return <svg class="swatch" width="20" height="14" aria-hidden="true" focusable="false"><rect x="0.5" y="0.5" width="19" height="13" fill={fillOf(prefix, index)} stroke="var(--ink)" /></svg>;
}
