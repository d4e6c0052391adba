import type { Device } from '../phone/devices.ts';
import type { Engine, Photo } from '../phone/pane.ts';
import { Phone } from '../phone/phone.ts';
import { sumTallies, type Tally } from '../meter/tally.ts';
import type { Regime } from '../regimes/regime.ts';
import type { Measurement } from '../results/schema.ts';
import { SHOWN_NAMES } from '../scenarios/cast.ts';
import { namedItems, type Leg, type Names, type Scenario } from '../scenarios/scenario.ts';
import type { Seed } from '../../mock-platforms/platform.ts';
import { startWorld, type World } from '../world/start-world.ts';
import { describePhone } from './describe-phone.ts';
import { measureLeg, shortenAddress, type LegResult, type StepPicture } from './measure-leg.ts';
import { describePage, inviteTarget, isForeignTo } from './host-target.ts';
import type { Target } from '../config/settings.ts';
import type { Sight } from '../phone/sight.ts';
import { findLosses } from './losses.ts';
import { furnishSeed } from './furnish-seed.ts';
import { WALLETS } from '../regimes/vocabulary.ts';

export interface Cell {
  readonly scenario: Scenario;
  readonly regime: Regime;
  readonly device: Device;
}

export interface CellOptions extends Cell {
  /** What runs the pages of this world. */
  readonly createEngine: (world: World) => Engine;
  /** A page of the user's own, for the scenarios that are about one. */
  readonly target?: Target;
  readonly seed: Seed;
  readonly pictures: boolean;
}

export interface CellResult {
  readonly measurement: Measurement;
  /** Whether a rule answered otherwise than `open` on this way. Where none did the cell has to equal `open`'s. */
  readonly acted: boolean;
  /** One before each step, in order. */
  readonly pictures: readonly StepPicture[];
  /** The last screen of the cell. */
  readonly end?: StepPicture;
  /** What stood on it. */
  readonly last?: Sight;
}

/** Measures one cell in a world of its own. Whatever fails in linktoll makes it broken, with what was measured until then. */
export async function measureCell(options: CellOptions): Promise<CellResult> {
  const { scenario, regime, device, target } = options;
  const seed = furnishSeed(options.seed, scenario, device);
  const world = await startWorld({ regime, seed, ...(target && { guests: inviteTarget(target) }) });
  const phones: Phone[] = [];
  const seen: Sight[] = [];
  const legs: LegResult[] = [];
  let broken: string | undefined;
  try {
    await walkLegs({ ...options, seed }, world, phones, legs, seen);
  } catch (error) {
    broken = error instanceof Error ? error.message : String(error);
  } finally {
    broken ??= legs.find((leg) => leg.broken)?.reason;
    await Promise.allSettled(phones.map((phone) => phone.close()));
    await world.close();
  }
  const { end, last } = legs.at(-1) ?? {};
  const measurement = composeMeasurement(options, world, legs, broken);
  const page = target && describePage(target, world, measurement, seen);
  return { measurement: page ? { ...addTroubles(measurement, world, last), page } : measurement, acted: world.answers.acted(scenario.surface, scenario.means), pictures: legs.flatMap(({ pictures }) => pictures), ...(end && { end }), ...(last && { last }) };
}

async function walkLegs(cell: CellOptions, world: World, phones: Phone[], legs: LegResult[], seen: Sight[]): Promise<void> {
  const { scenario, device, createEngine, seed, pictures, target } = cell;
  const engine = createEngine(world);
  const names = { ...readNames(seed, scenario, device, world), ...(target?.press !== undefined && { press: target.press }) };
  let heading: string | undefined;
  // A camera sees what another phone shows: the person's own second one, or that of whoever's leg came before.
  const start = async (leg: Leg): Promise<Phone> => {
    const started: Phone = await Phone.start({ ...describePhone(world, cell, seed, leg), engine, camera: () => photographOthers(phones, started) });
    phones.push(started);
    return started;
  };
  for (const leg of scenario.legs) {
    if (leg.after !== undefined) world.advance(leg.after);
    const isSender = leg === scenario.legs[0];
    // Whoever had a leg before takes up the same phone.
    const own = phones.find(({ person }) => person === leg.person);
    await own?.layDown();
    const phone = own ?? (await start(leg));
    const notice = (sight: Sight): void => {
      if (!isSender) seen.push(sight);
      else if (sight.front === 'app' && isForeignTo(world)(sight.address)) heading ??= sight.headings[0];
    };
    const result = await measureLeg({ leg, scenario, phone, startOther: () => start(leg), scene: { world, names, goal: scenario.goal, ...(target && { target, ...(heading !== undefined && { heading }), notice }) }, pictures });
    result.tally.lost.push(...(result.ended ? findLosses(leg, phone, result, scenario, world, target === undefined || target.app !== undefined) : []));
    result.tally.needs.push(...phone.installed.map((app) => `install-${app}`));
    legs.push(result);
    if (!result.ended) return;
  }
}

/** The newest picture that any other phone shows. */
async function photographOthers(phones: readonly Phone[], own: Phone): Promise<Photo | undefined> {
  for (const other of [...phones].reverse()) {
    const photo = other === own ? undefined : await other.showPicture();
    if (photo) return photo;
  }
  return undefined;
}

function composeMeasurement({ scenario, regime, device }: Cell, world: World, legs: readonly LegResult[], broken: string | undefined): Measurement {
  const stuck = legs.find(({ ended }) => !ended);
  const answer = stuck && world.answers.latest(stuck.person, scenario.surface, scenario.means);
  const completed = broken === undefined && !stuck;
  const blocked = broken === undefined && answer !== undefined;
  const reason =
    broken ?? (stuck && (answer ? stuck.reason : `${stuck.person} was stuck where no rule acted: ${stuck.reason}`));
  const people = Object.fromEntries(legs.map(({ person }) => [person, sumTallies(legs.filter((leg) => leg.person === person).map(({ tally }): Tally => tally), completed)]));
  return {
    scenario: scenario.id,
    regime: regime.id,
    device: device.id,
    outcome: completed ? 'completed' : blocked ? 'blocked' : 'broken',
    ...(blocked && stuck && { blockedAt: { gate: answer.gate, rule: answer.rule, person: stuck.person, screen: shortenAddress(stuck.last?.address ?? '') } }),
    ...(reason !== undefined && { reason }),
    ...sumTallies(legs.map(({ tally }): Tally => tally), completed),
    people,
    steps: legs.flatMap(({ steps }) => steps),
  };
}

/** Where a page of the user's own did not get there, what went wrong on its way is a part of the reason. */
function addTroubles(measurement: Measurement, { guestLog }: World, last: Sight | undefined): Measurement {
  const unread = (last?.unread ?? []).map((address) => `the frame ${address} runs apart in this browser and was not looked into; start the browser with --disable-site-isolation-trials`);
  const troubles = [...(guestLog?.troubles ?? []), ...unread];
  if (measurement.outcome === 'completed' || troubles.length === 0) return measurement;
  return { ...measurement, reason: [measurement.reason, ...troubles].filter(Boolean).join('; ') };
}

/** Names as this device's screens show them. */
export function readNames(seed: Seed, scenario: Scenario, device: Device, world: Pick<World, 'apps'>): Names {
  const language = device.language.startsWith('zh') ? 'zh' : 'en';
  const nameOfApp = (id: string): string => world.apps.find((app) => app.id === id)?.name[language] ?? id;
  const titles = Object.fromEntries(seed.items.map(({ id, title }) => [id, title[language]]));
  return {
    apps: { chat: nameOfApp('chat'), shop: nameOfApp('shop'), video: nameOfApp('video'), wallet: nameOfApp('wallet'), browser: nameOfApp('browser') },
    people: Object.fromEntries(seed.people.map(({ id, name }) => [id, name[language]])),
    groups: Object.fromEntries(seed.groups.map(({ id, name }) => [id, name[language]])),
    boards: Object.fromEntries([...(seed.boards ?? []), ...(seed.accounts ?? []), ...(seed.clerks ?? []), ...(seed.merchants ?? [])].map(({ id, name }) => [id, name[language]])),
    passwords: Object.fromEntries(seed.people.map(({ id, password }) => [id, password])),
    pins: Object.fromEntries(seed.people.map(({ id, pin = '' }) => [id, pin])),
    cards: Object.fromEntries(seed.people.map(({ id, card = '' }) => [id, card])),
    items: titles,
    held: device.wallets ?? WALLETS,
    posts: Object.fromEntries((seed.posts ?? []).map(({ id, title }) => [id, title[language]])),
    wish: scenario.wish?.[language] ?? '',
    wallets: Object.fromEntries(Object.entries(SHOWN_NAMES).map(([id, name]) => [id, name[language]])),
    title: scenario.subject?.[language] ?? titles[namedItems(scenario)[0] ?? ''] ?? '',
  };
}
