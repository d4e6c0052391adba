import { expect as base } from '@playwright/test';
import type { Measurement } from '../results/schema.ts';

interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Playwright's expect with what can be said of a measurement. Failures show the steps. */
export const expect = base.extend({
  /** The goal is reached, with at most so many clicks. */
  toReachGoalWithin(measurement: Measurement, { clicks }: { readonly clicks: number }): Verdict {
    const reached = measurement.outcome === 'completed';
    return {
      pass: reached && measurement.clicks <= clicks,
      message: () => tell(measurement, `should ${this.isNot ? 'not ' : ''}reach the goal within ${clicks} clicks, and ${reached ? `took ${measurement.clicks}` : `is ${tellEnd(measurement)}`}`),
    };
  },
  /** The way ends at a gate. */
  toBeBlockedAt(measurement: Measurement, gate: string): Verdict {
    return {
      pass: measurement.outcome === 'blocked' && measurement.blockedAt?.gate === gate,
      message: () => tell(measurement, `should ${this.isNot ? 'not ' : ''}be blocked at ${gate}, and is ${tellEnd(measurement)}`),
    };
  },
});

function tellEnd({ outcome, blockedAt, clicks, reason }: Measurement): string {
  if (outcome === 'completed') return `completed with ${clicks} clicks`;
  if (blockedAt) return `blocked at ${blockedAt.gate} by the rule ${blockedAt.rule} (${blockedAt.person}, on ${blockedAt.screen})`;
  return `${outcome}: ${reason ?? 'no reason given'}`;
}

function tell(measurement: Measurement, sentence: string): string {
  const steps = measurement.steps.map(({ person, app, gesture, target, charge }, index) => `  ${String(index + 1).padStart(2)}. ${person} in ${app}: ${gesture} ${target.role} "${target.name}"${charge === 'base' ? '' : `  (rule ${charge})`}`);
  return [`${measurement.scenario} under ${measurement.regime} on ${measurement.device} ${sentence}.`, ...steps].join('\n');
}
