import type { RegimeRecord } from '../../results/schema.ts';
import { usePage } from './context.ts';
import { Name } from './text.tsx';

/** "2015-02 to 2021-11-29", "since 2021-09-17"; nothing where there is no period. */
export function Period({ period }: { readonly period: RegimeRecord['period'] | undefined }) {
  const { strings } = usePage();
  if (!period) return null;
  return (
    <span class="period">
      {period.to === undefined ? <>{strings.regimes.since} <Name text={period.from} /></> : <><Name text={period.from} /> – <Name text={period.to} /></>}
    </span>
  );
}
