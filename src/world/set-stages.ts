import type { Seed } from '../../mock-platforms/platform.ts';

/** Adds to a seed what scenarios bring with them, each thing once: two scenarios may set up the same. */
export function setStages(seed: Seed, stages: readonly (Partial<Seed> | undefined)[]): Seed {
  return stages.reduce<Seed>((set, stage = {}) => {
    const added = (Object.keys(stage) as (keyof Seed)[]).map((key) => {
      const before: readonly unknown[] = set[key] ?? [];
      const known = new Set(before.map((each) => JSON.stringify(each)));
      return [key, [...before, ...(stage[key] ?? []).filter((prop) => !known.has(JSON.stringify(prop)))]];
    });
    return { ...set, ...Object.fromEntries(added) };
  }, seed);
}
