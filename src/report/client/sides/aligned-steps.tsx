import { MARKS } from '../../../compare/marks.ts';
import { alignSteps } from '../../../compare/align-steps.ts';
import type { AlignableStep, AlignedStep } from '../../../compare/align-steps.ts';
import { showPerson } from '../../../compare/show-text.ts';
import type { Picture } from '../../../results/schema.ts';
import type { Strings } from '../../strings.ts';
import { wordFor } from '../../words.ts';
import { usePage } from '../context.ts';
import { describeFrame } from '../frame.tsx';
import { PhonePicture } from '../phone-picture.tsx';
import { StepWords } from '../step-words.tsx';

/** A step that may be charged to a rule; those of a proved minimum are charged to none. */
export interface SideStep extends AlignableStep {
  readonly charge?: string;
}

/** One of two ways: its steps, its pictures by step, and how it ended. */
export interface Side {
  readonly title: string;
  readonly steps: readonly SideStep[];
  readonly pictures: Readonly<Record<string, Picture>>;
  /** How it ended, in words. */
  readonly end: string;
}

/** Two ways laid side by side, step by step; what is on one side only is told in words and marked. */
export function AlignedSteps({ first, second }: { readonly first: Side; readonly second: Side }) {
  const { strings, lang, data } = usePage();
  const words = strings.views.sides;
  const lines = alignSteps(first.steps, second.steps);
  const count = (kind: AlignedStep<SideStep, SideStep>['kind']) => lines.filter((line) => line.kind === kind).length;
  const withPictures = data.pictureMode !== 'none';
  return (
    <section>
      <p class="summary-line">{count('both') === lines.length ? words.equal : words.summary(count('both'), count('only-a'), count('only-b'))}</p>
      <table class="aligned" role="table">
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{words.first}{MARKS[lang].colon}{first.title}</th><th scope="col" role="columnheader">{words.second}{MARKS[lang].colon}{second.title}</th></tr></thead>
        <tbody role="rowgroup">
          {lines.map((line, index) => (
            <tr key={index} role="row" class={`aligned-${line.kind}`}>
              <td role="cell">{'a' in line ? <SideStepFigure side={first} index={line.a.index} mark={markOf(line, strings)} pictured={withPictures} /> : <span class="gap" aria-hidden="true" />}</td>
              <td role="cell">{'b' in line ? <SideStepFigure side={second} index={line.b.index} mark={line.kind === 'both' ? '' : markOf(line, strings)} pictured={withPictures} /> : <span class="gap" aria-hidden="true" />}</td>
            </tr>
          ))}
          <tr role="row" class="aligned-end">{[first, second].map((side, index) => <td key={index} role="cell"><SideEnd side={side} pictured={withPictures} /></td>)}</tr>
        </tbody>
      </table>
    </section>
  );
}

function markOf({ kind }: AlignedStep<SideStep, SideStep>, { views: { sides } }: Strings): string {
  return kind === 'both' ? sides.both : kind === 'only-a' ? sides.onlyFirst : sides.onlySecond;
}

function SideStepFigure({ side, index, mark, pictured }: { readonly side: Side; readonly index: number; readonly mark: string; readonly pictured: boolean }) {
  const { strings, lang } = usePage();
  const step = side.steps[index]!;
  const picture = side.pictures[index];
  return (
    <figure class="side-step">
      {pictured && (picture ? <PhonePicture picture={picture} alt={describeFrame({ at: String(index), person: step.person, step }, strings, lang)} /> : <span class="phone phone-empty">{strings.cell.noPicture}</span>)}
      <figcaption>
        {mark !== '' && <span class="mark-word">{mark}</span>}
        <span><span class="step-number">{index + 1}</span> <strong>{showPerson(step.person, lang)}</strong> · {wordFor(strings.app, step.app)}</span>
        <span><StepWords step={step} /></span>
        {step.charge !== undefined && step.charge !== 'base' && <span class="charge">{strings.cell.madeUnder} <code>{step.charge}</code></span>}
      </figcaption>
    </figure>
  );
}

function SideEnd({ side, pictured }: { readonly side: Side; readonly pictured: boolean }) {
  const { strings, lang } = usePage();
  const picture = side.pictures['end'];
  const last = side.steps.at(-1);
  return (
    <figure class="side-step">
      {pictured && picture && <PhonePicture picture={picture} alt={describeFrame({ at: 'end', person: last?.person ?? '' }, strings, lang)} />}
      <figcaption><span class="mark-word">{strings.views.sides.end}</span><strong>{side.end}</strong></figcaption>
    </figure>
  );
}
