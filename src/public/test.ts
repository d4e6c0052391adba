import { test as base, type Browser, type TestInfo } from '@playwright/test';
import { checkConfig } from '../config/load-config.ts';
import type { DeviceConfig, TargetConfig } from '../config/config.ts';
import { makeSettings, type Target } from '../config/settings.ts';
import { CELL_ATTACHMENT, packPictures, PICTURES_ATTACHMENT, type CellAttachment } from '../harness/attachment.ts';
import { describePhone } from '../harness/describe-phone.ts';
import { inviteTarget } from '../harness/host-target.ts';
import { readNames } from '../harness/measure-cell.ts';
import { measureLeg } from '../harness/measure-leg.ts';
import { leaveWallets } from '../harness/furnish-seed.ts';
import { lendTabs } from '../harness/lend-tabs.ts';
import { measureSteadily } from '../harness/measure-steadily.ts';
import { recordRegime, recordScenario } from '../harness/records.ts';
import { runInChromium } from '../harness/run-in-chromium.ts';
import { whileBrowserRuns } from '../harness/while-browser-runs.ts';
import type { Person } from '../journeys/person.ts';
import { DEVICES, type Device } from '../phone/devices.ts';
import type { TabPool } from '../phone/chromium/tab-pool.ts';
import { Phone } from '../phone/phone.ts';
import { refuseWord } from '../regimes/describe-issue.ts';
import { loadCatalogueWith } from '../regimes/load.ts';
import type { Regime } from '../regimes/regime.ts';
import type { Measurement } from '../results/schema.ts';
import { CAST } from '../scenarios/cast.ts';
import { PAGE_SCENARIOS, SCENARIOS } from '../scenarios/index.ts';
import type { Leg, Names, Scenario } from '../scenarios/scenario.ts';
import { startWorld, type World } from '../world/start-world.ts';

export interface LinktollOptions {
  /** Id of the regime that is in force; `open` without it. */
  regime: string;
  /** Files or folders with regimes of your own. */
  regimes: readonly string[];
  /** Id of a built-in device (`phone` without it), or a device of your own. */
  device: string | DeviceConfig;
  /** A page of your own, for the scenarios `share-page-…`. */
  target: TargetConfig | undefined;
}

/** One person with a phone of theirs in the test's world. Each gesture is witnessed, counted and charged. */
export interface Someone extends Person {
  /** Presses made so far. */
  readonly clicks: number;
  /** Names as this person's screens show them. */
  readonly names: Names;
}

/** The companies under the test's regime. */
export interface MockWorld {
  readonly regime: Regime;
  readonly origins: World['origins'];
  /** A named question to a platform's state, as `ask('chat', 'messages', {})`. */
  ask: World['ask'];
}

export interface LinktollFixtures {
  world: MockWorld;
  alice: Someone;
  bob: Someone;
  /**
   * Measures a scenario (a built-in one by its id) under the regime and on the device in use, hands it to linktoll's
   * reporter together with its controls, and gives the measurement back. @throws where the cell is broken
   */
  attempt: (scenario: string | Scenario) => Promise<Measurement>;
}

interface InnerWorker {
  keptTabs: TabPool | undefined;
}

interface Inner {
  setting: { readonly regime: Regime; readonly regimes: readonly Regime[]; readonly device: Device; readonly target?: Target };
  innerWorld: World;
}

/** What a test may take longer for each cell that it measures, ms. */
const CELL_ALLOWANCE_MS = 60_000;

/** Controls that this process has measured already, by scenario, device and page. */
const controlled = new Set<string>();

/** Playwright's test with phones, people and measurements. Goes together with other fixtures by `mergeTests`. */
export const test = base.extend<LinktollFixtures & LinktollOptions & Inner, InnerWorker>({
  keptTabs: [({ browser, trace }, use) => lendTabs({ browser, trace }, use), { scope: 'worker' }],
  regime: ['open', { option: true }],
  regimes: [[], { option: true }],
  device: ['phone', { option: true }],
  target: [undefined, { option: true }],
  setting: async ({ regime, regimes, device, target }, use, testInfo) => {
    const all = await loadCatalogueWith(regimes);
    const found = all.find(({ id }) => id === regime) ?? refuse('regime', regime, all.map(({ id }) => id));
    const config = checkConfig({ ...(target && { target }), ...(typeof device === 'string' ? {} : { devices: [device] }) }, { file: `${testInfo.file}: test.use`, text: '' });
    const settings = makeSettings({ config, folder: process.cwd() }, { cwd: process.cwd() });
    const devices = [...DEVICES, ...settings.devices];
    const name = typeof device === 'string' ? device : device.id;
    const phone = devices.find(({ id }) => id === name) ?? refuse('device', name, devices.map(({ id }) => id));
    await use({ regime: found, regimes: all, device: phone, ...(settings.target && { target: settings.target }) });
  },
  innerWorld: async ({ setting: { regime, device, target } }, use) => {
    const world = await startWorld({ regime, seed: leaveWallets(CAST, device), ...(target && { guests: inviteTarget(target) }) });
    await use(world);
    await world.close();
  },
  world: async ({ innerWorld: { regime, origins, ask } }, use) => use({ regime, origins, ask }),
  alice: async ({ browser, innerWorld, setting }, use) => lendPhone('alice', browser, innerWorld, setting, use),
  bob: async ({ browser, innerWorld, setting }, use) => lendPhone('bob', browser, innerWorld, setting, use),
  attempt: async ({ browser, keptTabs, setting }, use, testInfo) => {
    await use(async (asked) => {
      const scenario = typeof asked === 'string' ? findScenario(asked) : asked;
      const { regimes, regime, device, target } = setting;
      if (scenario.goal.page && !target) throw new Error(`Failed to measure ${scenario.id}: it is about a page of your own, and none is given. Set it with test.use({ target: { address: … } }).`);
      const measure = (each: Regime): Promise<Measurement> => attach({ browser, keptTabs }, testInfo, scenario, each, device, target);
      const measurement = await measure(regime);
      // Controls before claims: without them the report tells no toll.
      const key = `${scenario.id}@${device.id} ${target?.address ?? ''}`;
      if (!controlled.has(key)) {
        controlled.add(key);
        for (const control of regimes.filter(({ sort, id }) => sort === 'control' && id !== regime.id)) await measure(control);
      }
      if (measurement.outcome === 'broken') throw new Error(`${scenario.id}@${regime.id}@${device.id} is broken: ${measurement.reason}`);
      return measurement;
    });
  },
});

async function attach({ browser, keptTabs }: { readonly browser: Browser } & InnerWorker, testInfo: TestInfo, scenario: Scenario, regime: Regime, device: Device, target: Target | undefined): Promise<Measurement> {
  // Measuring takes a time of its own, which must not eat up the test's.
  testInfo.setTimeout(testInfo.timeout + CELL_ALLOWANCE_MS);
  const { measurement, acted, pictures, end } = await whileBrowserRuns(browser, () =>
    measureSteadily({ createEngine: runInChromium(browser, keptTabs), scenario, regime, device, seed: CAST, pictures: true, ...(target && { target }) }),
  );
  const attachment: CellAttachment = { measurement, acted, regime: recordRegime(regime), scenario: recordScenario(scenario), browser: { name: browser.browserType().name(), version: browser.version() } };
  await testInfo.attach(CELL_ATTACHMENT, { body: JSON.stringify(attachment), contentType: 'application/json' });
  await testInfo.attach(PICTURES_ATTACHMENT, { body: JSON.stringify(packPictures(pictures, end)), contentType: 'application/json' });
  return measurement;
}

/** What a person does whom a test leads by the hand. */
const BY_HAND: Scenario = { id: 'by-hand', title: { en: 'By hand', zh: '手动' }, surface: 'direct', gates: [], texts: [], legs: [], goal: { person: 'nobody', page: true } };

/** Hands a person with a phone to a test, and takes the phone back after it. Whoever makes a gesture is the one whose leg is under way. */
async function lendPhone(id: 'alice' | 'bob', browser: Browser, world: World, { regime, device, target }: Inner['setting'], use: (someone: Someone) => Promise<void>): Promise<void> {
  const names = readNames(CAST, { ...BY_HAND, goal: SCENARIOS[0]!.goal }, device, world);
  let clicks = 0;
  let finish: () => void = () => undefined;
  let hand: (me: Person) => void = () => undefined;
  const lent = new Promise<Person>((resolve) => (hand = resolve));
  const over = new Promise<void>((resolve) => (finish = resolve));
  const leg: Leg = { person: id, end: { kind: 'goal' }, journey: (me) => (hand(me), over) };
  const scenario: Scenario = { ...BY_HAND, legs: id === 'alice' ? [leg] : [] };
  const started: Phone[] = [];
  const start = async (): Promise<Phone> => {
    const each = await Phone.start({ ...describePhone(world, { scenario, regime, device, ...(target && { target }) }, CAST, leg), engine: runInChromium(browser)(world) });
    started.push(each);
    return each;
  };
  const phone = await start();
  const measured = measureLeg({ leg, scenario, phone, startOther: () => start(), scene: { world, names, goal: scenario.goal, notice: (_, made) => void (clicks = made) }, pictures: false });
  const me = await lent;
  const turn = <A extends unknown[], R>(gesture: (...words: A) => Promise<R>) => (...words: A): Promise<R> => (world.answers.startLeg(id), gesture(...words));
  try {
    await use({
      see: me.see, tap: turn(me.tap), hold: turn(me.hold), choose: turn(me.choose), type: turn(me.type),
      pressClosingKey: turn(me.pressClosingKey), pressHome: turn(me.pressHome), pressBack: turn(me.pressBack), takeOther: turn(me.takeOther), wait: turn(me.wait),
      get clicks() { return clicks; },
      names,
    });
  } finally {
    finish();
    await measured;
    await Promise.all(started.map((each) => each.close()));
  }
}

function findScenario(id: string): Scenario {
  const all = [...SCENARIOS, ...PAGE_SCENARIOS];
  return all.find((scenario) => scenario.id === id) ?? refuse('scenario', id, all.map((scenario) => scenario.id));
}

function refuse(noun: string, value: string, known: readonly string[]): never {
  throw new Error(`Failed to measure: ${refuseWord(value, noun, known)}`);
}
