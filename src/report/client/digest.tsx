import { useState } from 'preact/hooks';
import { MARKS } from '../../compare/marks.ts';
import { digestRegimes } from '../../compare/regime-digest.ts';
import type { RegimeDigest } from '../../compare/regime-digest.ts';
import { showPerson } from '../../compare/show-text.ts';
import { sourceInWords } from '../../compare/source-words.ts';
import { wordFor } from '../words.ts';
import { useDevice, usePage } from './context.ts';
import { OutcomeIcon } from './icons.tsx';
import { Period } from './period.tsx';
import { listCertainties } from './regime-facts.ts';
import { DEFAULT_ROUTE, formatRoute, routeToCell } from './route.ts';
import { RuleLine } from './rule-line.tsx';
import { DateText, Name } from './text.tsx';

/** So many regimes stand there at once; the others, when they are asked for. */
const FIRST_ROWS = 10;

/** So many rules of a regime are told; all of them stand with the regime itself. */
const FIRST_RULES = 2;

/** Which wall costs what, whom, and by which rule: a line a regime, the dearest first. What costs nothing is named under it. */
export function Digest() {
  const { data, strings, lang } = usePage();
  const { matrix } = useDevice();
  const [all, setAll] = useState(false);
  const words = strings.views.digest;
  const digests = digestRegimes(matrix, data.results);
  const costly = new Set(digests.map(({ row }) => row.regime));
  const free = matrix.rows.filter(({ regime, sort, cells }) => sort !== 'control' && !costly.has(regime) && cells.some(({ outcome }) => outcome === 'completed'));
  if (digests.length === 0) return null;
  const shown = all ? digests : digests.slice(0, FIRST_ROWS);
  return (
    <section aria-labelledby="digest-heading">
      <h2 id="digest-heading">{words.heading}</h2>
      <p class="note">{words.intro}</p>
      <table class="digest stacked" role="table">
        <thead role="rowgroup"><tr role="row">{[strings.matrix.regime, words.cost, words.whom, words.why].map((title) => <th key={title} scope="col" role="columnheader">{title}</th>)}</tr></thead>
        <tbody role="rowgroup">{shown.map((digest) => <DigestRow key={digest.row.regime} digest={digest} />)}</tbody>
      </table>
      {shown.length < digests.length && <p><button type="button" class="plain" onClick={() => setAll(true)}>{words.showAll(digests.length)}</button></p>}
      {free.length > 0 && <details class="more"><summary>{words.free(free.length)}</summary><p>{free.map(({ regime, name }, index) => <span key={regime}>{index > 0 && MARKS[lang].list}<RegimeLink regime={regime} name={name} /></span>)}</p></details>}
    </section>
  );
}

function DigestRow({ digest }: { readonly digest: RegimeDigest }) {
  const { data, strings, lang } = usePage();
  const words = strings.views.digest;
  const { row, measured, blocked, dearer, extra, extraKeys, payers, stopped, lost, waitSeconds, rules } = digest;
  const regime = data.results.regimes[row.regime];
  const worst = blocked[0] ?? dearer.reduce<(typeof dearer)[number] | undefined>((a, b) => (a && (a.toll?.clicks ?? 0) >= (b.toll?.clicks ?? 0) ? a : b), undefined);
  const evidence = regime?.evidence.find(({ id }) => rules[0]?.evidence.includes(id));
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        <RegimeLink regime={row.regime} name={row.name} />
        <span class="sort">{strings.sort[row.sort]}{regime?.status && <> · {strings.status[regime.status]}</>}{regime?.period && <> · <Period period={regime.period} /></>}</span>
      </th>
      <td role="cell" data-label={words.cost}><span>
        <Strip measured={measured} blocked={blocked.length} dearer={dearer.length} />
        {blocked.length > 0 && <span class="line key-blocked"><OutcomeIcon outcome="blocked" />{words.shut(blocked.length, measured)}</span>}
        {extra && <span class="line">{words.dearer(extra.least, extra.most, dearer.length, measured)}{extraKeys > 0 && words.keys(extraKeys)}</span>}
        {lost.length > 0 && <span class="line">{words.lost}{MARKS[lang].space}{lost.map((thing, index) => <span key={thing}>{index > 0 && MARKS[lang].list}<Name text={wordFor(strings.thing, thing)} /></span>)}</span>}
        {waitSeconds > 0 && <span class="line">{words.waits(waitSeconds)}</span>}
        {worst && <a class="line" href={formatRoute(routeToCell(worst.key))}>{words.worst}</a>}
      </span></td>
      <td role="cell" data-label={words.whom}><span>
        {stopped.map(([person, goals]) => <span key={person} class="line">{words.stopped(showPerson(person, lang), goals)}</span>)}
        {payers.map(([person, clicks]) => <span key={person} class="line">{words.pays(showPerson(person, lang), clicks)}</span>)}
        {stopped.length + payers.length === 0 && '–'}
      </span></td>
      <td role="cell" data-label={words.why}><span>
          {rules.slice(0, FIRST_RULES).map((rule) => <span key={rule.id} class="line"><RuleLine rule={rule} /></span>)}
          {rules.length > FIRST_RULES && <span class="line soft">{words.moreRules(rules.length - FIRST_RULES)}</span>}
          {evidence && <span class="line soft">{listCertainties(regime?.evidence ?? []).map((certainty) => strings.certainty[certainty]).join(MARKS[lang].list)} · <Name text={sourceInWords(evidence.publisher, lang)} />{MARKS[lang].comma}<DateText text={sourceInWords(evidence.date, lang)} /></span>}
      </span></td>
    </tr>
  );
}

function RegimeLink({ regime, name }: { readonly regime: string; readonly name: RegimeDigest['row']['name'] }) {
  const { lang } = usePage();
  return <a href={formatRoute({ ...DEFAULT_ROUTE, view: 'regimes', regime })}><Name text={name[lang]} /></a>;
}

/** How many of the ways are shut, dearer and as in the open world. Decoration: the numbers stand beside it in words. */
function Strip({ measured, blocked, dearer }: { readonly measured: number; readonly blocked: number; readonly dearer: number }) {
  const at = (ways: number) => (measured > 0 ? (100 * ways) / measured : 0);
  return (
    <svg class="strip" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="strip-all" x="0" y="0" width="100" height="8" />
      <rect class="strip-dearer" x={at(blocked)} y="2" width={at(dearer)} height="6" />
      <rect class="strip-blocked" x="0" y="0" width={at(blocked)} height="8" />
    </svg>
  );
}
