import { axisX, barX, plot, ruleX, text } from '@observablehq/plot';
import { showPerson } from '../../../compare/show-text.ts';
import { usePage } from '../context.ts';
import { Name } from '../text.tsx';
import type { ChartRow } from './chart-data.ts';
import { fillOf, HatchPatterns, Swatch } from './hatches.tsx';
import { PlotFigure } from './plot-figure.tsx';
import { regimeAxis, regimeFrame } from './regime-axis.ts';

/** Who pays: the first leg's person to the left of the middle, the others' clicks to the right. */
export function PeopleChart({ rows, people }: { readonly rows: readonly ChartRow[]; readonly people: readonly string[] }) {
  const { data, strings, lang } = usePage();
  const words = strings.views.charts;
  const nameOf = (id: string) => data.results.regimes[id]?.name[lang] ?? id;
  const [sender, ...others] = people;
  const receiver = others.at(-1);
  if (sender === undefined || receiver === undefined) return null;
  const roles = [{ person: sender, role: words.sender, sign: -1, index: 0 }, { person: receiver, role: words.receiver, sign: 1, index: 1 }];
  const most = Math.max(1, ...rows.flatMap((row) => roles.map(({ person }) => row.people[person] ?? 0)));
  const parts = rows.flatMap((row) => roles.map(({ person, sign, index }) => ({ regime: row.regime, clicks: row.people[person] ?? 0, x: sign * (row.people[person] ?? 0), index, sign })));
  const figures = (sign: number) => text(parts.filter((part) => part.sign === sign), { x: 'x', y: 'regime', text: ({ clicks }: (typeof parts)[number]) => String(clicks), textAnchor: sign < 0 ? 'end' : 'start', dx: 7 * sign, fontSize: 14, fontWeight: 700, fill: 'var(--ink)' });
  const draw = (width: number) => plot({
    ...regimeFrame(width, rows.map(({ regime }) => regime), nameOf),
    x: { label: null, domain: [-most * (1 + 140 / width), most * (1 + 140 / width)] },
    marks: [
      axisX({ label: null, tickSize: 0, fontSize: 12, ticks: Math.max(3, Math.floor(width / 140)), tickFormat: (x: number) => String(Math.abs(x)) }),
      regimeAxis(width, nameOf),
      barX(parts, { x: 'x', y: 'regime', fill: ({ index }: (typeof parts)[number]) => fillOf('person', index), stroke: 'var(--ink)', strokeWidth: 1 }),
      figures(-1),
      figures(1),
      ruleX([0], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
    ],
  });
  return (
    <section aria-labelledby="people-chart-heading">
      <h2 id="people-chart-heading">{words.peopleQuestion}</h2>
      <p class="note">{words.peopleAnswer}</p>
      <HatchPatterns prefix="person" count={2} />
      <ul class="keys-line">{roles.map(({ person, role, index }) => <li key={index}><Swatch prefix="person" index={index} /> {showPerson(person, lang)}{lang === 'en' ? ` (${role})` : `（${role}）`}</li>)}</ul>
      <div class="chart">
        <PlotFigure label={`${words.peopleQuestion} ${words.table}`} draw={draw} of={[rows, lang]} />
        <div class="scroller" role="group" aria-label={words.table} tabIndex={0}>
          <table class="figures">
            <caption>{words.table}</caption>
            <thead><tr><th scope="col">{strings.matrix.regime}</th>{people.map((person) => <th key={person} scope="col">{showPerson(person, lang)}</th>)}<th scope="col">{words.total}</th></tr></thead>
            <tbody>
              {rows.map(({ regime, people: own, clicks }) => (
                <tr key={regime}><th scope="row"><Name text={nameOf(regime)} /></th>{people.map((person) => <td key={person}>{own[person] ?? 0}</td>)}<td><strong>{clicks}</strong></td></tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
