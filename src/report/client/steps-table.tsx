import { showPerson } from '../../compare/show-text.ts';
import type { Measurement } from '../../results/schema.ts';
import { tellCircumstances } from '../step-circumstances.ts';
import { wordFor } from '../words.ts';
import { usePage } from './context.ts';
import { StepWords } from './step-words.tsx';
import { Name } from './text.tsx';

/** Every gesture of a cell as a table. */
export function StepsTable({ cell }: { readonly cell: Measurement }) {
  const { strings, lang } = usePage();
  const head = strings.cell;
  return (
    <section aria-labelledby="steps-heading">
      <h2 id="steps-heading">{head.steps}</h2>
      {cell.steps.length === 0 ? <p class="note">{head.noSteps}</p> : (
        <table class="steps stacked" role="table">
          <thead role="rowgroup">
            <tr role="row">{[head.number, head.person, head.app, head.gesture, head.screen, head.rule].map((title) => <th key={title} scope="col" role="columnheader">{title}</th>)}</tr>
          </thead>
          <tbody role="rowgroup">
            {cell.steps.map((step, index) => (
              <tr key={index} role="row">
                <td role="cell" data-label={head.number}>{index + 1}</td>
                <td role="cell" data-label={head.person}>{[showPerson(step.person, lang), ...tellCircumstances(step, lang)].join(' · ')}</td>
                <td role="cell" data-label={head.app}>{wordFor(strings.app, step.app)}</td>
                <td role="cell" data-label={head.gesture}><span><StepWords step={step} /></span></td>
                <td role="cell" data-label={head.screen}><code><Name text={step.screen} /></code></td>
                <td role="cell" data-label={head.rule}>{step.charge === 'base' ? <span class="note">{head.chargedBase}</span> : <code class="charge">{step.charge}</code>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
