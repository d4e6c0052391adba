import { beforeAll, expect, it } from 'vitest';
import { allowStates, type Judged } from '../../../src/harness/allow-states.ts';
import { tellBuying } from '../../../src/harness/buying.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { assembleWorld } from '../../../src/world/assemble-world.ts';
import { findCell } from './find-cell.ts';
import { walkJourney, type Snapshots } from './walk-journey.ts';

const [share, group] = [findCell('share-item-direct@open@phone'), findCell('share-item-group@open@phone')];
const world = assembleWorld(share.regime, CAST);
const [leg, groupLeg] = [share.scenario.legs[0]!, group.scenario.legs[0]!];
let shared: { before: Snapshots; after: Snapshots };
let paid: { before: Snapshots; after: Snapshots };

beforeAll(async () => {
  [shared, paid] = [await walkJourney('share-item-direct@open@phone'), await walkJourney('pay-in-shop@open@phone')];
});

interface Case {
  readonly snapshots: Snapshots;
  readonly copied?: string;
  readonly photos?: readonly string[];
}

/** Whether a way may lead through a case; a state is no more than its number. */
function allows({ snapshots, copied, photos = [] }: Case, about: { readonly leg?: typeof leg; readonly pays?: boolean } = {}): boolean {
  const cases: readonly Case[] = [{ snapshots: shared.before }, { snapshots, ...(copied !== undefined && { copied }), photos }];
  const at = ([number]: readonly number[]): Case => cases[number ?? 0]!;
  const bring = (each: Case): void => Object.entries(each.snapshots).forEach(([platform, state]) => world.restoreOf(platform, state));
  const walker: Judged = {
    bringPlatforms: (state) => bring(at(state)),
    copiedIn: (state) => ({ part: state[0]!, ...(at(state).copied !== undefined && { text: at(state).copied! }) }),
    photosOf: (state) => ({ part: state[0]!, photos: Object.fromEntries((at(state).photos ?? []).map((words, id) => [id, { type: 'image/png', bytes: Buffer.from(words) }])) }) as never,
    platformsOf: (state) => state,
  };
  bring(cases[0]!);
  return allowStates({ world, leg: about.leg ?? leg, mayCopy: (text) => text === 'of the list', bought: about.pays ? undefined : tellBuying(world) }, walker, [[0]])([1]);
}

// Protects honesty rule 9 in proofs: the search walks on after what was sent to the goal's place, and not after what was sent elsewhere.
it('a way leads on through what was sent to the goal’s place alone', () => {
  expect(allows({ snapshots: shared.before })).toBe(true);
  expect(allows({ snapshots: shared.after })).toBe(true);
  expect(allows({ snapshots: shared.after }, { leg: groupLeg })).toBe(false);
});

// Protects the end of searches: without this there would be no end of messages, photos and orders.
it('a way leads through nothing that was done twice over', () => {
  const twice = (snapshots: Snapshots, platform: string, part: string): Snapshots => {
    const list = snapshots[platform]?.[part] as readonly { id?: string }[];
    return { ...snapshots, [platform]: { ...snapshots[platform], [part]: [...list, { ...list.at(-1), id: 'another' }] } };
  };
  expect(allows({ snapshots: twice(shared.after, 'chat', 'messages') })).toBe(false);
  expect(allows({ snapshots: shared.before, photos: ['one', 'two'] })).toBe(true);
  expect(allows({ snapshots: shared.before, photos: ['one', 'one'] })).toBe(false);
  expect(allows({ snapshots: paid.after }, { pays: true })).toBe(true);
  expect(allows({ snapshots: twice(paid.after, 'shop', 'orders') }, { pays: true })).toBe(false);
});

// Protects both halves of "nothing bought": orders end a way where nobody is to buy, and no way where somebody is.
it('a way leads through what was bought only where the scenario is about that', () => {
  expect(allows({ snapshots: paid.after })).toBe(false);
  expect(allows({ snapshots: paid.after }, { pays: true })).toBe(true);
});

// Protects the closed list of texts: nobody goes on with other words in their clipboard.
it('a way leads through no text that nobody copies', () => {
  expect(allows({ snapshots: shared.before, copied: 'of the list' })).toBe(true);
  expect(allows({ snapshots: shared.before, copied: 'any other' })).toBe(false);
});
