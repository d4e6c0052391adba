import type { Leg, Scenario } from './scenario.ts';

/** The same scenario for a receiver who does not look before so much time has gone by. */
export function openLater(scenario: Scenario, { id, title, after }: Pick<Scenario, 'id' | 'title'> & { readonly after: NonNullable<Leg['after']> }): Scenario {
  const [sharing, ...rest] = scenario.legs;
  return { ...scenario, id, title, legs: [...(sharing ? [sharing] : []), ...rest.map((leg) => ({ ...leg, after }))] };
}
