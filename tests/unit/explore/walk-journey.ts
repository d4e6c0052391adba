import { measureCell } from '../../../src/harness/measure-cell.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import type { World } from '../../../src/world/start-world.ts';
import { findCell } from './find-cell.ts';

export type Snapshots = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const store = new PageStore();

/** What every platform remembers before and after a cell's own journey. */
export async function walkJourney(key: string): Promise<{ readonly before: Snapshots; readonly after: Snapshots }> {
  let started: { readonly world: World; readonly before: Snapshots } | undefined;
  await measureCell({ ...findCell(key), seed: CAST, pictures: false, createEngine: (world) => {
    started = { world, before: takeSnapshots(world) };
    return createJsdomEngine({ send: world.send, store });
  } });
  if (!started) throw new Error(`Nobody set out in ${key}.`);
  return { before: started.before, after: takeSnapshots(started.world) };
}

export function takeSnapshots({ platforms, snapshotOf }: Pick<World, 'platforms' | 'snapshotOf'>): Snapshots {
  return Object.fromEntries(platforms.map((platform) => [platform, structuredClone(snapshotOf(platform) ?? {}) as Record<string, unknown>]));
}
