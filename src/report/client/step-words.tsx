import type { Step } from '../../results/schema.ts';
import { wordFor } from '../words.ts';
import { usePage } from './context.ts';
import { Quoted } from './text.tsx';

/** "tap button “Share”". */
export function StepWords({ step }: { readonly step: { readonly gesture: string; readonly target: Step['target'] } }) {
  const { strings } = usePage();
  const { role, name } = step.target;
  // Home and Back are keys of the phone: the gesture's own word says all.
  if (step.gesture === 'home' || step.gesture === 'back') return <>{strings.gesture[step.gesture]}</>;
  return <>{wordFor(strings.gesture, step.gesture)} {role && <>{wordFor(strings.role, role)} </>}{name && <Quoted text={name} />}</>;
}
