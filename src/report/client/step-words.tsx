import { MARKS } from '../../compare/marks.ts';
import type { Step } from '../../results/schema.ts';
import { wordFor } from '../words.ts';
import { usePage } from './context.ts';
import { Quoted } from './text.tsx';

/** "tap button “Share”". */
export function StepWords({ step }: { readonly step: { readonly gesture: string; readonly target: Step['target'] } }) {
  const { strings, lang } = usePage();
  const { space } = MARKS[lang];
  const { role, name } = step.target;
  // Home and Back are keys of the phone: the gesture's own word says all.
  if (step.gesture === 'home' || step.gesture === 'back') return <>{strings.gesture[step.gesture]}</>;
  return <>{wordFor(strings.gesture, step.gesture)}{space}{role && <>{wordFor(strings.role, role)}{space}</>}{name && <Quoted text={name} />}</>;
}
