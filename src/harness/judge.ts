import { isShownAs } from '../journeys/get-about.ts';
import type { Sight } from '../phone/sight.ts';
import type { Goal, Leg, LegEnd, Names, ScreenGoal } from '../scenarios/scenario.ts';
import type { AssembledWorld } from '../world/assemble-world.ts';

/** What the judge may look at: the world's record and what the person's screen shows. The journey is never asked. */
export interface Scene {
  readonly world: AssembledWorld;
  readonly names: Names;
  readonly goal: Goal;
}

/** Whether a leg has reached its end on this screen. */
export function hasEnded({ end, person }: Leg, sight: Sight, scene: Scene): boolean {
  return end.kind === 'goal' ? person === scene.goal.person && holdsGoal(sight, scene) : showsAsSent(end, sight, scene);
}

/** The goal on screen and on record; where both are named both must hold. */
function holdsGoal(sight: Sight, scene: Scene): boolean {
  const { screen, record } = scene.goal;
  if (!screen && !record) return false;
  return (!screen || holdsOnScreen(sight, screen, scene)) && (!record || scene.world.ask(record.platform, record.question, record.about) === true);
}

/** Host, address, and the heading, visible and covered by nothing. */
function holdsOnScreen(sight: Sight, goal: ScreenGoal, { world, names }: Scene): boolean {
  if (sight.front !== 'app' || sight.modals.length > 0 || !URL.canParse(sight.address)) return false;
  const { origin, pathname } = new URL(sight.address);
  const wanted = goal.heading ? [goal.heading.en, goal.heading.zh] : [names.title];
  const hosts = goal.hosts.map((role) => world.origins[role as keyof typeof world.origins]);
  return hosts.includes(origin) && pathname === goal.path && sight.headings.some((heading) => wanted.some((words) => isShownAs(heading, words)));
}

/** The message stands on the surface, on record and before the sender's eyes. */
function showsAsSent(end: Extract<LegEnd, { kind: 'sent' }>, sight: Sight, { world, names }: Scene): boolean {
  const sender = names.people[end.from] ?? end.from;
  const isShown = sight.app === 'chat' && sight.modals.length === 0 && [...sight.controls, ...sight.texts].some(({ item }) => item !== undefined && isShownAs(item, sender));
  return isShown && world.ask('chat', 'message-sent', { from: end.from, surface: end.surface, place: end.place }) === true;
}
