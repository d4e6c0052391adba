import type { RequestListener } from 'node:http';
import { listApps, PLATFORMS } from '../../mock-platforms/index.ts';
import type { AppManifest, FetchInWorld, HostRole, Rules, RunningPlatform, Seed } from '../../mock-platforms/platform.ts';
import { HOSTS } from '../../mock-platforms/platform.ts';
import { ownerOf } from '../../mock-platforms/owner-of.ts';
import { readFee } from '../../mock-platforms/read-fee.ts';
import type { Regime } from '../regimes/regime.ts';
import type { Act, Fee, Owner } from '../regimes/vocabulary.ts';
import { AnswerLog } from './answer-log.ts';
import type { GuestDoor, Guests } from './guest-door.ts';
import { Clock, readMoment, writeMoment, type Span } from './clock.ts';
import { createFetchInWorld } from './fetch-in-world.ts';
import { createHostRouter } from './host-router.ts';
import { createSender, type Send } from './send-in-process.ts';

/** When every world begins: 2021-10-20 10:24 in China, inside the period of the first suite's regimes. */
export const WORLD_TIME = Date.parse('2021-10-20T10:24:00+08:00');

/** All platforms running under one regime, reachable in process alone. */
export interface AssembledWorld {
  readonly regime: Regime;
  readonly origins: Readonly<Record<HostRole, string>>;
  readonly apps: readonly AppManifest[];
  readonly answers: AnswerLog;
  /** What no platform expected (unknown host or path, server error), in words; a built-in cell with any is broken. */
  readonly surprises: string[];
  /** Ids of the platforms, and which of them answers for a host; undefined for a host that nobody has. */
  readonly platforms: readonly string[];
  platformOf(host: string): string | undefined;
  /** Whose an app is, in the eyes of the chat; undefined for what nobody has made, such as the system's own. */
  ownerOfApp(id: string): Owner | undefined;
  /** Whether somebody paid for the link that this address, a page's or an app's, belongs to. */
  feeOf(address: string): Fee;
  /** Makes a request without a socket. */
  readonly send: Send;
  /** Answers requests that came over a socket. */
  readonly listener: RequestListener;
  /** A named question to a platform's state. @throws where platform or question is unknown. */
  ask(platform: string, question: string, args: Readonly<Record<string, string>>): unknown;
  /** Moves the world's clock on, the only thing that does. */
  advance(span: Span): void;
  /** Ids of the platforms whose pages servers of others read since the last call. */
  takeRead(): readonly string[];
  /** Seconds that people had to wait since the last call; the clock moves by as much. */
  takeWaited(): number;
  snapshot(): unknown;
  restore(state: unknown): void;
  /** State of one platform as plain data, and back. @throws where there is no such platform. */
  snapshotOf(platform: string): unknown;
  restoreOf(platform: string, state: unknown): void;
}

export interface AssemblyOptions {
  /** What stands behind each host's name, such as a port. */
  readonly suffix?: string;
  /** The way out to pages of the user's own. */
  readonly door?: GuestDoor;
}

/** Puts all platforms together under `regime`. */
export function assembleWorld(regime: Regime, seed: Seed, { suffix = '', door }: AssemblyOptions = {}): AssembledWorld {
  const clock = new Clock(regime.begins === undefined ? WORLD_TIME : readMoment(regime.begins));
  const answers = new AnswerLog(regime, () => writeMoment(clock.now), (id) => describePerson(seed, id));
  const surprises: string[] = [];
  const rules: Rules = { decide: (act) => answers.decide(act), placeDrawn: (surface) => answers.placeDrawn(surface), knows: (gate, kind) => answers.knows(gate, kind) };
  const origins = listOrigins(suffix);
  const apps = door ? seatGuest(listApps(origins, seed), door.guests) : listApps(origins, seed);

  const running = new Map<string, RunningPlatform>();
  const owners = new Map<string, string>();
  const readPlatforms = new Set<string>();
  const read = createFetchInWorld({ origins, platforms: running, surprises, onRead: (id) => readPlatforms.add(id) });
  // A server that reads a page is no person who met what the page asked about.
  const fetchInWorld: FetchInWorld = (address, userAgent, language) => answers.whileQuiet(() => read(address, userAgent, language));
  for (const platform of PLATFORMS) {
    const started = platform.createApp({ rules, fetchInWorld, origins, clock: () => clock.now, seed, apps, ...(door && { guests: door.guests }) });
    running.set(platform.id, started);
    for (const role of Object.keys(started.hosts)) owners.set(HOSTS[role as HostRole], platform.id);
  }
  const find = (id: string): RunningPlatform => {
    const found = running.get(id);
    if (!found) throw new Error(`Failed to ask: no platform "${id}". Choose one of ${[...running.keys()].join(', ')}.`);
    return found;
  };
  const listener = createHostRouter(running.values(), surprises, door);
  return {
    regime,
    origins,
    apps,
    answers,
    surprises,
    platforms: [...running.keys()],
    platformOf: (host) => owners.get(host),
    ownerOfApp: (id) => {
      const page = apps.find((app) => app.id === id)?.deepLink;
      return page === undefined ? undefined : ownerOf({ origins, seed, ...(door && { guests: door.guests }) }, page);
    },
    feeOf: readFee,
    send: createSender(listener),
    listener,
    ask: (platform, question, args) => find(platform).ask(question, args),
    advance: (span) => clock.advance(span),
    takeRead: () => {
      const taken = [...readPlatforms];
      readPlatforms.clear();
      return taken;
    },
    takeWaited: () => {
      const seconds = answers.takeWaited();
      clock.elapse(seconds);
      return seconds;
    },
    snapshot: () => ({ clock: clock.snapshot(), answers: answers.snapshot(), platforms: [...running].map(([id, platform]) => [id, platform.snapshot()]) }),
    restore(state) {
      const { clock: time, answers: log, platforms } = state as { clock: unknown; answers: unknown; platforms: [string, unknown][] };
      clock.restore(time);
      answers.restore(log);
      for (const [id, platform] of platforms) running.get(id)?.restore(platform);
    },
    snapshotOf: (platform) => find(platform).snapshot(),
    restoreOf: (platform, state) => find(platform).restore(state),
  };
}

/** The apps of this world: the guest's own takes the place of the shop's, which otherwise is not there. */
function seatGuest(apps: readonly AppManifest[], { app }: Guests): AppManifest[] {
  return apps.flatMap((each) => (each.id === 'shop' ? (app ?? []) : each));
}

/** What rules may ask about a person at every gate; nobody in particular is in no trial and up to date. */
function describePerson({ people }: Pick<Seed, 'people'>, id: string): Required<Pick<Act, 'cohort' | 'version'>> {
  const { cohort = 'outside', version = 'newest' } = people.find((person) => person.id === id) ?? {};
  return { cohort, version };
}

function listOrigins(suffix: string): Record<HostRole, string> {
  const entries = Object.entries(HOSTS).map(([role, host]) => [role, `http://${host}${suffix}`]);
  return Object.fromEntries(entries) as Record<HostRole, string>;
}
