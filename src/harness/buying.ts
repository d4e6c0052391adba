import type { Scenario } from '../scenarios/scenario.ts';
import type { AssembledWorld } from '../world/assemble-world.ts';

/** What platforms remember of buying and paying, by the names of their states' parts. */
export const OF_BUYING: readonly string[] = ['carts', 'orders', 'payments', 'accounts', 'questions'];

/** Whether a scenario is about paying; nobody buys anything in another one. */
export function paysIn({ means, bill, goal }: Scenario): boolean {
  return means !== undefined || bill !== undefined || (goal.record !== undefined && goal.record.platform !== 'chat');
}

/** All that was bought, paid and opened for that, in words that are equal where it is the same. */
export function tellBuying(world: Pick<AssembledWorld, 'platforms' | 'snapshotOf'>): string {
  return JSON.stringify(world.platforms.map((platform) => Object.entries((world.snapshotOf(platform) ?? {}) as object).filter(([part]) => OF_BUYING.includes(part))));
}
