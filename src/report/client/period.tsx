import type { Lang } from '../../compare/show-text.ts';
import type { RegimeRecord } from '../../results/schema.ts';
import { STRINGS } from '../strings.ts';
import { usePage } from './context.ts';
import { DateText } from './text.tsx';

/** "2015-02 – 2021-11-29", "since 2021-09-17", a single day as that day; nothing where there is no period. */
export function PeriodText({ period, lang }: { readonly period: RegimeRecord['period'] | undefined; readonly lang: Lang }) {
  if (!period) return null;
  const { from, to } = period;
  return (
    <span class="period">
      {to === undefined ? <>{STRINGS[lang].regimes.since} <DateText text={from} /></> : to === from ? <DateText text={from} /> : <><DateText text={from} /> – <DateText text={to} /></>}
    </span>
  );
}

/** The same in the page's language. */
export function Period({ period }: { readonly period: RegimeRecord['period'] | undefined }) {
  return <PeriodText period={period} lang={usePage().lang} />;
}
