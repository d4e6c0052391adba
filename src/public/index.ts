/** `linktoll`: Playwright's test and expect with phones, people and measurements. */
export { openShared } from '../journeys/open-shared.ts';
export { shareItem } from '../journeys/share-item.ts';
export { sharePage } from '../journeys/share-page.ts';
export { openApp, tapFor, tapNamed } from '../journeys/get-about.ts';
export { find, type Intent } from '../journeys/intents.ts';
export { Stuck, type Person } from '../journeys/person.ts';
export type { Control, Sight } from '../phone/sight.ts';
export type { Device } from '../phone/devices.ts';
export type { Goal, Leg, Names, Scenario, Surface } from '../scenarios/scenario.ts';
export type { Measurement, Step } from '../results/schema.ts';
export { defineScenario } from './define-scenario.ts';
export { expect } from './expect.ts';
export { test, type LinktollFixtures, type LinktollOptions, type MockWorld, type Someone } from './test.ts';
