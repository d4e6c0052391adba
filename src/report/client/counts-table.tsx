import { showPerson } from '../../compare/show-text.ts';
import { figuresOf } from '../../compare/toll.ts';
import type { Figures, Toll } from '../../compare/toll.ts';
import { signed } from '../../compare/phrases.ts';
import type { Measurement } from '../../results/schema.ts';
import { usePage } from './context.ts';

const ROWS = [
  'clicks', 'longPresses', 'systemPresses', 'proseKeys', 'codeKeys', 'screens', 'decisions', 'switchesByHand', 'switchesAutomatic', 'waitSeconds', 'losses', 'estimatedSeconds',
] as const satisfies readonly (keyof Figures)[];

/** Every figure of a cell, by person and in all, and what it is above open. */
export function CountsTable({ cell, toll, people }: { readonly cell: Measurement; readonly toll: Toll | undefined; readonly people: readonly string[] }) {
  const { strings, lang } = usePage();
  const total = figuresOf(cell);
  const ids = [...new Set([...people, ...Object.keys(cell.people)])].filter((id) => Object.hasOwn(cell.people, id));
  const parts = ids.map((id) => cell.people[id]).map((counts) => counts && figuresOf(counts));
  return (
    <section aria-labelledby="counts-heading">
      <h2 id="counts-heading">{strings.cell.counts}</h2>
      <div class="scroller" role="group" aria-labelledby="counts-heading" tabIndex={0}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{strings.cell.figure}</th>
              {ids.map((id) => <th key={id} scope="col">{showPerson(id, lang)}</th>)}
              <th scope="col">{strings.cell.total}</th>
              {toll && <th scope="col">{strings.matrix.compare}</th>}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((row) => (
              <tr key={row} class={`figures-${row}`}>
                <th scope="row">{strings.count[row]}</th>
                {parts.map((part, index) => <td key={ids[index]}>{part?.[row] ?? '–'}</td>)}
                <td><strong>{total[row] ?? '–'}</strong></td>
                {toll && <td class={(toll[row] ?? 0) > 0 ? 'toll toll-more' : 'toll'}>{toll[row] === undefined ? '–' : signed(toll[row])}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
