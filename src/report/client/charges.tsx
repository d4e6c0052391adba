import { MARKS } from '../../compare/marks.ts';
import { lookUp } from '../../results/look-up.ts';
import type { Measurement } from '../../results/schema.ts';
import { wordFor } from '../words.ts';
import { usePage } from './context.ts';
import { EvidenceFigure } from './evidence.tsx';
import { listGateCharges } from './gate-charges.ts';
import { Tally } from './icons.tsx';
import { RuleLine } from './rule-line.tsx';

/** Clicks by gate, and within a gate by rule; together with those under no rule they are all clicks of the cell. */
export function Charges({ cell }: { readonly cell: Measurement }) {
  const { data, strings } = usePage();
  const rules = data.results.regimes[cell.regime]?.rules ?? [];
  const gates = listGateCharges(cell, rules);
  return (
    <section aria-labelledby="charges-heading">
      <h2 id="charges-heading">{strings.cell.charges}</h2>
      <dl class="charges">
        {gates.map(({ gate, clicks, rules: charged }) => (
          <div key={gate ?? ''}>
            <dt>{gate === undefined ? strings.cell.base : wordFor(strings.gate, gate)}{charged.map(([rule, own]) => <span key={rule} class="by-rule"><code>{rule}</code>{charged.length > 1 && ` ${own}`}</span>)}</dt>
            <dd><strong>{clicks}</strong> <Tally value={clicks} toll={gate === undefined ? 0 : clicks} /></dd>
          </div>
        ))}
      </dl>
      <p class="note">{strings.cell.chargesNote}</p>
    </section>
  );
}

/** Each rule that was charged or that ended the way, with what it rests on. */
export function ChargedRules({ cell }: { readonly cell: Measurement }) {
  const { data, strings, lang } = usePage();
  const { stop } = MARKS[lang];
  const regime = data.results.regimes[cell.regime];
  const ids = new Set([...Object.keys(cell.charges), ...(cell.blockedAt ? [cell.blockedAt.rule] : [])]);
  const rules = (regime?.rules ?? []).filter(({ id }) => ids.has(id));
  if (!regime || rules.length === 0) return null;
  return (
    <section aria-labelledby="rules-heading">
      <h2 id="rules-heading">{strings.cell.rules}</h2>
      {rules.map((rule) => {
        const evidence = regime.evidence.filter(({ id }) => rule.evidence.includes(id));
        const clicks = lookUp(cell.charges, rule.id);
        return (
          <div key={rule.id} class="rule">
            <h3><code>{rule.id}</code></h3>
            <p><RuleLine rule={rule} />{clicks !== undefined && `${stop}${lang === 'en' ? ' ' : ''}${strings.cell.clicksUnder(clicks)}${stop}`}</p>
            {evidence.length > 0 ? evidence.map((one) => <EvidenceFigure key={one.id} evidence={one} />) : <p class="note">{regime.sort === 'control' ? strings.regimes.control : strings.evidence.none}</p>}
          </div>
        );
      })}
    </section>
  );
}
