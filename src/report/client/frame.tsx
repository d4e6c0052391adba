import { MARKS } from '../../compare/marks.ts';
import { showPerson, showText } from '../../compare/show-text.ts';
import type { Lang } from '../../compare/show-text.ts';
import type { Measurement, Picture, Step } from '../../results/schema.ts';
import { tellCircumstances } from '../step-circumstances.ts';
import type { Strings } from '../strings.ts';
import { wordFor } from '../words.ts';
import { usePage } from './context.ts';
import { StepWords } from './step-words.tsx';

/** A frame of the film: the phone just before a step, or the last screen (no step). */
export interface Frame {
  /** As the address has it: position from 0, or `end`. */
  readonly at: string;
  readonly person: string;
  readonly step?: Step;
  readonly picture?: Picture;
}

/** The frames of a cell in order, the last screen after its last step where there is a picture of it. */
export function listFrames(cell: Measurement, pictures: Readonly<Record<string, Picture>>): Frame[] {
  const frames: Frame[] = cell.steps.map((step, index) => ({ at: String(index), person: step.person, step, ...(pictures[index] && { picture: pictures[index] }) }));
  const last = cell.blockedAt?.person ?? cell.steps.at(-1)?.person;
  return pictures.end && last !== undefined ? [...frames, { at: 'end', person: last, picture: pictures.end }] : frames;
}

/** What is under a frame: the step's number, who, gesture and target, and the rule that it is charged to. */
export function Caption({ frame, cell }: { readonly frame: Frame; readonly cell: Measurement }) {
  const { strings, lang } = usePage();
  const { step } = frame;
  if (!step) return <strong>{cell.outcome === 'blocked' ? strings.cell.stoppedHere : strings.cell.lastScreen}</strong>;
  return (
    <>
      <span class="step-number">{Number(frame.at) + 1}</span>
      <span><strong>{[showPerson(step.person, lang), ...tellCircumstances(step, lang)].join(' · ')}</strong> · <StepWords step={step} /></span>
      {step.charge !== 'base' && <span class="charge">{strings.cell.madeUnder} <code>{step.charge}</code></span>}
    </>
  );
}

/** What a picture shows, for whoever cannot see it. */
export function describeFrame({ at, person, step }: { readonly at: string; readonly person: string; readonly step?: { readonly gesture: string; readonly target: Step['target'] } }, strings: Strings, lang: Lang): string {
  if (!step) return `${showPerson(person, lang)}${MARKS[lang].colon}${strings.cell.lastScreen}`;
  const isKey = step.gesture === 'home' || step.gesture === 'back';
  const target = isKey ? '' : `${wordFor(strings.role, step.target.role)} ${showText(step.target.name)}`;
  const words = `${wordFor(strings.gesture, step.gesture)} ${target}`;
  return strings.cell.frame(showPerson(person, lang), String(Number(at) + 1), words.trim());
}
