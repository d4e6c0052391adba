import type pc from 'picocolors';
import { MARKS } from '../compare/marks.ts';
import { showPerson, showText } from '../compare/show-text.ts';
import type { Lang } from '../compare/show-text.ts';
import type { Step } from '../results/schema.ts';
import { tellCircumstances } from './step-circumstances.ts';
import { STRINGS } from './strings.ts';
import { wordFor } from './words.ts';

/** A step in the terminal, in two lines: who did what and under which rule, and on which screen. `index`: from 0. */
export function tellStep(step: Step, index: number, lang: Lang, colors: ReturnType<typeof pc.createColors>): string {
  const strings = STRINGS[lang];
  const target = [wordFor(strings.role, step.target.role), step.target.name && (lang === 'en' ? `“${showText(step.target.name)}”` : `「${showText(step.target.name)}」`)];
  const isKey = step.gesture === 'home' || step.gesture === 'back';
  const words = [wordFor(strings.gesture, step.gesture), ...(isKey ? [] : target)].filter(Boolean).join(MARKS[lang].space);
  const charge = step.charge === 'base' ? '' : colors.yellow(`  ← ${strings.cell.madeUnder} ${step.charge}`);
  return `${String(index + 1).padStart(3)}  ${[showPerson(step.person), ...tellCircumstances(step, lang)].join(' · ')} · ${wordFor(strings.app, step.app)} · ${words}${charge}\n     ${colors.dim(showText(step.screen, 100))}`;
}
