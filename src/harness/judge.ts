import { isShownAs } from '../journeys/get-about.ts';
import type { Sight } from '../phone/sight.ts';
import { standIn, type Target } from '../config/settings.ts';
import type { Goal, Leg, LegEnd, Names, ScreenGoal } from '../scenarios/scenario.ts';
import type { AssembledWorld } from '../world/assemble-world.ts';

/** What the judge may look at: the world's record and what the person's screen shows. The journey is never asked. */
export interface Scene {
  readonly world: AssembledWorld;
  readonly names: Names;
  readonly goal: Goal;
  /** The page of the user's own that the goal is about, where it is one. */
  readonly target?: Target;
  /** What the page's first heading says to its sender: the goal of a page that the user has not described. */
  readonly heading?: string;
  /** Told of every screen that anybody comes to, and of the clicks that their leg has taken to there. */
  readonly notice?: (sight: Sight, clicks: number) => void;
}

/**
 * Whether a leg has reached its end on this screen. `showsSelector`: whether something visible answers to the CSS selector
 * by which a page of the user's own is known, where it is known by one.
 */
export function hasEnded(leg: Leg, sight: Sight, scene: Scene, showsSelector = true): boolean {
  const { end, person } = leg;
  if (end.kind === 'sent') return showsAsSent(end, sight, scene) && holdsOnRecord(leg, scene);
  if (end.kind === 'shown') return isOneOf(end.screens, sight, scene);
  if (person !== scene.goal.person) return false;
  if (scene.goal.page) return scene.target !== undefined && showsSelector && holdsPageGoal(sight, scene.target, scene);
  return holdsGoal(leg, sight, scene);
}

/** The platform whose record decides beside the screen whether a leg has ended, and what it is asked; undefined where the screen alone decides. */
export function recordOf({ end, person }: Leg, { goal }: Pick<Scene, 'goal'>): { readonly platform: string; readonly question: string; readonly about: Readonly<Record<string, string>> } | undefined {
  if (end.kind === 'sent') return { platform: 'chat', question: 'message-sent', about: { from: end.from, surface: end.surface, place: end.place } };
  return end.kind === 'goal' && person === goal.person ? goal.record : undefined;
}

/** One of these screens is before the person, and nothing covers it. */
function isOneOf(screens: Extract<LegEnd, { kind: 'shown' }>['screens'], sight: Sight, { world }: Scene): boolean {
  if (sight.front !== 'app' || sight.modals.length > 0 || !URL.canParse(sight.address)) return false;
  const { origin, pathname } = new URL(sight.address);
  return screens.some(({ host, path }) => origin === world.origins[host as keyof typeof world.origins] && pathname === path);
}

/** The goal on screen and on record; where both are named both must hold. */
function holdsGoal(leg: Leg, sight: Sight, scene: Scene): boolean {
  const { screen, record } = scene.goal;
  if (!screen && !record) return false;
  return (!screen || holdsOnScreen(sight, screen, scene)) && holdsOnRecord(leg, scene);
}

/** Whether what is asked of a record about this leg holds now; it does where nothing is asked. */
export function holdsOnRecord(leg: Leg, scene: Pick<Scene, 'goal' | 'world'>): boolean {
  const record = recordOf(leg, scene);
  return !record || scene.world.ask(record.platform, record.question, record.about) === true;
}

/** Host, address, and the heading, visible and covered by nothing. */
function holdsOnScreen(sight: Sight, goal: ScreenGoal, { world, names }: Scene): boolean {
  if (sight.front !== 'app' || sight.modals.length > 0 || !URL.canParse(sight.address)) return false;
  const { origin, pathname } = new URL(sight.address);
  const wanted = goal.heading ? [goal.heading.en, goal.heading.zh] : [names.title];
  const hosts = goal.hosts.map((role) => world.origins[role as keyof typeof world.origins]);
  return hosts.includes(origin) && pathname === goal.path && sight.headings.some((heading) => wanted.some((words) => isShownAs(heading, words)));
}

/** The user's page as the user described it: all that is given must hold, on a page of theirs that no dialog covers. */
function holdsPageGoal(sight: Sight, { address, goal, app }: Target, { world, heading }: Scene): boolean {
  if (sight.front !== 'app' || sight.modals.length > 0 || !URL.canParse(sight.address)) return false;
  const here = new URL(sight.address);
  if (Object.values(world.origins).includes(here.origin) || !/^https?:$/.test(here.protocol)) return false;
  const there = new URL(address);
  const inApp = app !== undefined && here.origin === new URL(app.page).origin && sight.app === 'shop';
  const { role, name, text, selector } = goal;
  if (Object.keys(goal).length === 0 && heading !== undefined && !sight.headings.includes(heading)) return false;
  const isDescribed = role !== undefined || name !== undefined || text !== undefined || selector !== undefined;
  const asShared = (here.origin === there.origin && here.pathname === there.pathname && hasContent(sight)) || inApp;
  if (!(goal.address ? standIn(goal.address, sight.address) : isDescribed || asShared)) return false;
  if ((role !== undefined || name !== undefined) && !listThings(sight).some((thing) => (role === undefined || thing.role === role) && (name === undefined || standIn(name, thing.name)))) return false;
  return text === undefined || listThings(sight).some((thing) => standIn(text, thing.name));
}

/** An empty page, as one that is still loading or has failed, is no goal. */
function hasContent(sight: Sight): boolean {
  return listThings(sight).length > 0;
}

/** All that stands on the page, by role and name; never the system's bars. */
export function listThings(sight: Sight): { readonly role: string; readonly name: string }[] {
  const ofPage = [...sight.controls, ...sight.texts, ...sight.pictures].filter(({ pane, name }) => pane === 'page' && name !== '');
  return [...sight.headings.map((name) => ({ role: 'heading', name })), ...ofPage.map(({ role, name }) => ({ role, name }))];
}

/** The message stands on the surface before the sender's eyes. */
function showsAsSent(end: Extract<LegEnd, { kind: 'sent' }>, sight: Sight, { names }: Scene): boolean {
  const sender = names.people[end.from] ?? end.from;
  return sight.app === 'chat' && sight.modals.length === 0 && [...sight.controls, ...sight.texts].some(({ item }) => item !== undefined && isShownAs(item, sender));
}
