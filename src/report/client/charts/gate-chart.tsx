import { axisX, barX, plot, ruleX, stackX, text } from '@observablehq/plot';
import { usePage } from '../context.ts';
import { wordFor } from '../../words.ts';
import { Name } from '../text.tsx';
import { listGates } from './chart-data.ts';
import type { ChartRow } from './chart-data.ts';
import { fillOf, HatchPatterns, Swatch } from './hatches.tsx';
import { PlotFigure } from './plot-figure.tsx';
import { regimeAxis, regimeFrame } from './regime-axis.ts';

/** More columns than this do not fit beside the chart. */
const MANY_GATES = 3;

/** At which gate the clicks are made, regime by regime. */
export function GateChart({ rows, order }: { readonly rows: readonly ChartRow[]; readonly order: readonly string[] }) {
  const { data, strings, lang } = usePage();
  const words = strings.views.charts;
  const gates = listGates(rows, order);
  const nameGate = (gate: string) => (gate === '' ? words.noRule : wordFor(strings.gate, gate));
  const nameOf = (id: string) => data.results.regimes[id]?.name[lang] ?? id;
  const parts = rows.flatMap(({ regime, gates: own }) => gates.flatMap((gate, index) => (own[gate] === undefined ? [] : [{ regime, gate, clicks: own[gate], index }])));
  const draw = (width: number) => plot({
    ...regimeFrame(width, rows.map(({ regime }) => regime), nameOf),
    x: { label: null, domain: [0, Math.max(1, ...rows.map(({ clicks }) => clicks))] },
    marks: [
      axisX({ label: null, tickSize: 0, fontSize: 12, ticks: Math.max(3, Math.floor(width / 120)) }),
      regimeAxis(width, nameOf),
      barX(parts, stackX({ x: 'clicks', y: 'regime', order: 'index', fill: ({ index }: (typeof parts)[number]) => fillOf('gate', index), stroke: 'var(--ink)', strokeWidth: 1 })),
      text(parts, stackX({ x: 'clicks', y: 'regime', order: 'index', text: ({ clicks }: (typeof parts)[number]) => String(clicks), fontSize: 13, fontWeight: 600, fill: 'var(--ink)', stroke: 'var(--sheet)', strokeWidth: 5 })),
      text(rows, { x: 'clicks', y: 'regime', text: ({ clicks }: ChartRow) => String(clicks), textAnchor: 'start', dx: 8, fontSize: 14, fontWeight: 700, fill: 'var(--ink)' }),
      ruleX([0], { stroke: 'var(--ink)' }),
    ],
  });
  return (
    <section aria-labelledby="gate-chart-heading">
      <h2 id="gate-chart-heading">{words.gateQuestion}</h2>
      <p class="note">{words.gateAnswer}</p>
      <HatchPatterns prefix="gate" count={gates.length} />
      <ul class="keys-line">{gates.map((gate, index) => <li key={gate}><Swatch prefix="gate" index={index} /> {nameGate(gate)}</li>)}</ul>
      <div class={gates.length > MANY_GATES ? 'chart chart-wide' : 'chart'}>
        <PlotFigure label={`${words.gateQuestion} ${words.table}`} draw={draw} of={[rows, lang]} />
        <div class="scroller" role="group" aria-label={words.table} tabIndex={0}>
          <table class="figures">
            <caption>{words.table}</caption>
            <thead><tr><th scope="col">{strings.matrix.regime}</th>{gates.map((gate) => <th key={gate} scope="col">{nameGate(gate)}</th>)}<th scope="col">{words.total}</th></tr></thead>
            <tbody>
              {rows.map(({ regime, gates: own, clicks }) => (
                <tr key={regime}><th scope="row"><Name text={nameOf(regime)} /></th>{gates.map((gate) => <td key={gate}>{own[gate] ?? 0}</td>)}<td><strong>{clicks}</strong></td></tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}
