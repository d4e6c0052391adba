import type { Condition } from './regime.ts';
import type { Gate } from './vocabulary.ts';

/** What is known at every gate: who is under way, and whether anybody paid for what they look at. */
export const ASKED_EVERYWHERE: readonly Condition[] = ['cohort', 'version', 'paid'];

/**
 * What the platforms tell a gate besides, when they ask it. A rule with any other condition could never act there, for nobody
 * would ever meet it. (tests/unit/regimes/asked-conditions.test.ts listens to the platforms.)
 */
export const ASKED_CONDITIONS: Readonly<Record<Gate, readonly Condition[]>> = {
  offer: ['app', 'surface', 'owner', 'target'],
  exit: ['app', 'way', 'owner'],
  send: ['surface', 'kind', 'owner', 'target'],
  show: ['surface', 'kind', 'owner', 'target'],
  open: ['surface', 'kind', 'age', 'owner', 'target', 'hop'],
  land: ['app', 'owner', 'target', 'referrer', 'kind', 'age'],
  pay: ['app', 'means', 'merchant', 'goods'],
  return: ['means', 'merchant'],
  bind: ['means'],
  find: ['finder'],
  contact: ['app'],
  enter: ['entry', 'standing', 'app', 'age'],
};

/** All conditions that a rule of a gate may have. */
export function listConditions(gate: Gate): readonly Condition[] {
  return [...ASKED_CONDITIONS[gate], ...ASKED_EVERYWHERE];
}
