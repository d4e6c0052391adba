import { expect, it } from 'vitest';
import { HeardActs } from '../../../scripts/hear-acts.ts';
import type { Regime } from '../../../src/regimes/regime.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { AnswerLog } from '../../../src/world/answer-log.ts';

const open = (await loadCatalogue()).find(({ id }) => id === 'open')!;
const rule = (when: Regime['rules'][number]['when'], kind = 'confirm'): Regime => ({ ...open, id: 'other', rules: [{ id: 'r', gate: 'open', when, treatment: { kind } as never, evidence: [] }] });

// Protects the golden numbers from cells that are taken over from another regime and should have been measured: one word of
// difference in what a regime answers, when it begins or which doors it has, and the cell is measured.
it('a regime is alike only where it answers all that was asked alike', () => {
  const heard = new HeardActs();
  const answers = new AnswerLog(open, () => '2021-10-20T10:24', (person) => ({ cohort: person === 'bob' ? 'inside' : 'outside', version: 'newest' }));
  heard.listen(answers);
  answers.startLeg('bob');
  answers.decide({ gate: 'open', surface: 'group', kind: 'card' });
  answers.knows('exit', 'hidden');

  expect(heard.areAnsweredAlike(open, rule({ surface: ['direct'] }))).toBe(true);
  expect(heard.areAnsweredAlike(open, rule({ surface: ['group'] }, 'go'))).toBe(true);
  expect(heard.areAnsweredAlike(open, rule({ surface: ['group'] }))).toBe(false);
  // A rule of the same word is another one, to which something else is charged.
  const asked = rule({ surface: ['group'] });
  expect(heard.areAnsweredAlike(asked, { ...asked, id: 'third' })).toBe(true);
  expect(heard.areAnsweredAlike(asked, { ...asked, rules: asked.rules.map((each) => ({ ...each, id: 's' })) })).toBe(false);
  // What the platform did not say: who was under way, and when.
  expect(heard.areAnsweredAlike(open, rule({ cohort: ['inside'] }))).toBe(false);
  expect(heard.areAnsweredAlike(open, rule({ cohort: ['outside'] }))).toBe(true);
  expect(heard.areAnsweredAlike(open, { ...open, begins: '2018-05-01T10:00' })).toBe(false);
  expect(heard.areAnsweredAlike(open, { ...open, rules: [{ id: 'r', gate: 'exit', when: { app: ['video'] }, treatment: { kind: 'hidden' }, evidence: [] }] })).toBe(false);
});
