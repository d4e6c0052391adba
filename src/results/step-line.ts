import { STEP_LINE } from './baseline-schema.ts';
import type { Step } from './schema.ts';

/** How much of a target's name a line keeps, in code points: enough to know it by. */
const NAME_LENGTH = 60;

/** What a line keeps of a step: not its screen nor its charge, which may change where the step does not. */
export type BriefStep = Pick<Step, 'person' | 'app' | 'gesture' | 'target'>;

/** A step as one short line, as a baseline holds it: `bob · chat-webview · tap · link · 继续前往`. */
export function formatStepLine({ person, app, gesture, target }: BriefStep): string {
  const name = [...target.name].slice(0, NAME_LENGTH).join('');
  return [person, app, gesture, target.role.replaceAll('·', ' '), name].join(' · ');
}

/** The step that a line tells of. @throws Error where it is none, which the baseline's schema rules out. */
export function parseStepLine(line: string): BriefStep {
  const [, person, app, gesture, role, name] = STEP_LINE.exec(line) ?? [];
  if (person === undefined || app === undefined || gesture === undefined || role === undefined || name === undefined) {
    throw new Error(`Failed to read a step: ${JSON.stringify(line)} is none. Do write it as person · app · gesture · role · name.`);
  }
  return { person, app, gesture: gesture as Step['gesture'], target: { role, name } };
}
