import { lookUp } from '../../results/look-up.ts';
import type { Measurement } from '../../results/schema.ts';
import { usePage } from './context.ts';
import { EvidenceFigure } from './evidence.tsx';
import { Tally } from './icons.tsx';
import { RuleLine } from './rule-line.tsx';

/** How many clicks each rule is charged with; together they are all clicks of the cell. */
export function Charges({ cell }: { readonly cell: Measurement }) {
  const { strings } = usePage();
  const rules = Object.entries(cell.charges).sort(([a], [b]) => (a === 'base' ? -1 : b === 'base' ? 1 : 0));
  return (
    <section aria-labelledby="charges-heading">
      <h2 id="charges-heading">{strings.cell.charges}</h2>
      <dl class="charges">
        {rules.map(([rule, clicks]) => (
          <div key={rule}>
            <dt>{rule === 'base' ? strings.cell.base : <code>{rule}</code>}</dt>
            <dd><strong>{clicks}</strong> <Tally value={clicks} toll={rule === 'base' ? 0 : clicks} /></dd>
          </div>
        ))}
      </dl>
      <p class="note">{strings.cell.chargesNote}</p>
    </section>
  );
}

/** Each rule that was charged or that ended the way, with what it rests on. */
export function ChargedRules({ cell }: { readonly cell: Measurement }) {
  const { data, strings } = usePage();
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
            <p><RuleLine rule={rule} />{clicks !== undefined && <>. {strings.cell.clicksUnder(clicks)}.</>}</p>
            {evidence.length > 0 ? evidence.map((one) => <EvidenceFigure key={one.id} evidence={one} />) : <p class="note">{regime.sort === 'control' ? strings.regimes.control : strings.evidence.none}</p>}
          </div>
        );
      })}
    </section>
  );
}
