import type { Leg } from '../scenarios/scenario.ts';
import { holdsRepeats } from '../search/holds-repeats.ts';
import type { State } from '../search/transition-cache.ts';
import type { Walker } from '../search/walker.ts';
import type { AssembledWorld } from '../world/assemble-world.ts';
import { tellBuying } from './buying.ts';

/** What is asked of a phone about a state. */
export type Judged = Pick<Walker, 'bringPlatforms' | 'copiedIn' | 'photosOf' | 'platformsOf'>;

export interface Allowance {
  readonly world: AssembledWorld;
  readonly leg: Leg;
  /** Whether a text is one that anybody copies. */
  readonly mayCopy: (text: string) => boolean;
  /** What was bought before anybody began; undefined where buying is what the scenario is about. */
  readonly bought: string | undefined;
}

/**
 * Whether a way of a leg that started in one of some states may lead through another: people pass things on only by the goal's
 * surface (honesty rule 9), nobody does the same thing twice over, and nobody buys where the scenario is not about that.
 */
export function allowStates(allowance: Allowance, walker: Judged, starts: readonly State[]): (state: State) => boolean {
  const sentBefore = new Set(starts.map((state) => (walker.bringPlatforms(state), countMessages(allowance.world))));
  const allowed = new Map<string, boolean>();
  return (state) => {
    // Asked of whatever a gesture comes to.
    let key = `${walker.copiedIn(state).part} ${walker.photosOf(state).part}`;
    for (const platform of walker.platformsOf(state)) key += ` ${platform}`;
    const answer = allowed.get(key) ?? isAllowed(allowance, walker, state, sentBefore);
    allowed.set(key, answer);
    return answer;
  };
}

function isAllowed({ world, leg: { end }, mayCopy, bought }: Allowance, walker: Judged, state: State, sentBefore: ReadonlySet<number>): boolean {
  const { text } = walker.copiedIn(state);
  if (text !== undefined && !mayCopy(text)) return false;
  if (holdsRepeats(Object.values(walker.photosOf(state).photos).map(({ bytes }) => Buffer.from(bytes).toString('base64')))) return false;
  walker.bringPlatforms(state);
  if (world.platforms.some((platform) => holdsRepeats(world.snapshotOf(platform)))) return false;
  if (bought !== undefined && tellBuying(world) !== bought) return false;
  const sent = countMessages(world);
  return sentBefore.has(sent) || (sentBefore.has(sent - 1) && end.kind === 'sent' && world.ask('chat', 'message-sent', { from: end.from, surface: end.surface, place: end.place }) === true);
}

function countMessages(world: AssembledWorld): number {
  return (world.ask('chat', 'messages', {}) as readonly unknown[]).length;
}
