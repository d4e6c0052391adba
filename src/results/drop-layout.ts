import type { Counts, Measurement, Results } from './schema.ts';

type WithoutLayout<T> = Omit<T, 'layout'>;

/** Results as they may be compared between machines: layout hangs on fonts and is left out. */
export type ComparableResults = Omit<Results, 'measurements'> & {
  readonly measurements: Readonly<Record<string, WithoutLayout<Omit<Measurement, 'people'>> & { readonly people: Readonly<Record<string, WithoutLayout<Counts>>> }>>;
};

/** Leaves out of every cell what hangs on the fonts of a machine. */
export function dropLayout(results: Results): ComparableResults {
  const measurements = Object.fromEntries(
    Object.entries(results.measurements).map(([key, { layout: _layout, people, ...cell }]) => [
      key,
      { ...cell, people: Object.fromEntries(Object.entries(people).map(([person, { layout: _swipes, ...counts }]) => [person, counts])) },
    ]),
  );
  return { ...results, measurements };
}
