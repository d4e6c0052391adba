import type { Scenario } from '../scenarios/scenario.ts';

/** Gives a scenario back, checked: ids, people and goal fit together. @throws Error naming what does not */
export function defineScenario(scenario: Scenario): Scenario {
  const { id, legs, goal } = scenario;
  const refuse = (what: string): never => {
    throw new Error(`Failed to define the scenario "${id}": ${what}`);
  };
  if (!/^[a-z0-9-]+$/.test(id)) refuse('its id holds more than lower-case letters, digits and hyphens. Rename it.');
  if (legs.length === 0) refuse('it has no legs. Add one for each person.');
  if (!legs.some(({ person, end }) => end.kind === 'goal' && person === goal.person)) refuse(`nobody's leg ends at the goal. Let the leg of ${goal.person} end with { kind: 'goal' }.`);
  return scenario;
}
