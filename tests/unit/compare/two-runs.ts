import type { NamedSource } from '../../../src/compare/compare-runs.ts';
import type { Measurement, Results, Run, Step } from '../../../src/results/schema.ts';
import { sampleResults, sampleRun } from '../report/sample-results.ts';

/** A run as it is handed to a comparison. */
export function asRun(name: string, results: Results, run?: Partial<Run>): Extract<NamedSource, { kind: 'run' }> {
  return { kind: 'run', name, file: name, results, run: { ...sampleRun(), measure: 'the-same', notRun: {}, interrupted: false, ...run } };
}

/**
 * The sample as it would be measured after somebody changed one regime on purpose: the confirmation of `confirm-direct`
 * is asked twice.
 */
export function confirmTwice(results: Results = sampleResults()): Results {
  const key = 'share-item-direct@confirm-direct@phone';
  const rule = results.regimes['confirm-direct']?.rules[0];
  if (!rule) throw new Error('The sample has no confirm-direct.');
  const last = cellOf(results, key).steps.at(-1);
  if (!last) throw new Error('The sample has no steps.');
  const added: Step = { ...last, screen: 'link.chat.localhost/notice/again', target: { role: 'button', name: '仍要继续' } };
  const regimes = { ...results.regimes, 'confirm-direct': { ...results.regimes['confirm-direct']!, rules: [{ ...rule, treatment: { ...rule.treatment, times: 2 } }] } };
  return { ...addStep(results, key, added), regimes };
}

/** A step more at the end of a cell, with all counts that hang on it. */
export function addStep(results: Results, key: string, step: Step): Results {
  const cell = cellOf(results, key);
  const charge = (charges: Record<string, number>) => ({ ...charges, [step.charge]: (charges[step.charge] ?? 0) + 1 });
  const part = cell.people[step.person];
  if (!part) throw new Error(`There is no ${step.person} in ${key}.`);
  const people = { ...cell.people, [step.person]: { ...part, clicks: part.clicks + 1, charges: charge(part.charges) } };
  return change(results, key, { ...cell, clicks: cell.clicks + 1, charges: charge(cell.charges), people, steps: [...cell.steps, step] });
}

/** The last step of a cell taken away, with all counts that hang on it. */
export function dropStep(results: Results, key: string): Results {
  const cell = cellOf(results, key);
  const step = cell.steps.at(-1);
  const part = step && cell.people[step.person];
  if (!step || !part) throw new Error(`There is no step in ${key}.`);
  const charge = (charges: Record<string, number>) => Object.fromEntries(Object.entries(charges).map(([rule, n]) => [rule, rule === step.charge ? n - 1 : n]));
  const people = { ...cell.people, [step.person]: { ...part, clicks: part.clicks - 1, charges: charge(part.charges) } };
  return change(results, key, { ...cell, clicks: cell.clicks - 1, charges: charge(cell.charges), people, steps: cell.steps.slice(0, -1) });
}

/** A cell that leads nowhere now. */
export function block(results: Results, key: string, at = { gate: 'send', rule: 'no-entry', person: 'alice', screen: 'chat.localhost/share' }): Results {
  const { estimatedSeconds: _seconds, ...cell } = cellOf(results, key);
  return change(results, key, { ...cell, outcome: 'blocked', blockedAt: at });
}

/** A cell in which linktoll failed. */
export function breakCell(results: Results, key: string, reason: string): Results {
  return change(results, key, { ...cellOf(results, key), outcome: 'broken', reason });
}

/** A cell that is not there. */
export function drop(results: Results, key: string): Results {
  const { [key]: _gone, ...measurements } = results.measurements;
  return { ...results, measurements };
}

function change(results: Results, key: string, cell: Measurement): Results {
  return { ...results, measurements: { ...results.measurements, [key]: cell } };
}

function cellOf(results: Results, key: string): Measurement {
  const cell = results.measurements[key];
  if (!cell) throw new Error(`There is no ${key}.`);
  return cell;
}

