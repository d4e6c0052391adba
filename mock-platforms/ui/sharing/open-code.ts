import { nameAge } from '../../name-age.ts';
import type { PlatformOptions } from '../../platform.ts';
import { findByCode } from './pass-code.ts';
import type { Outlet, Ware } from './ware.ts';

/** Path of what the code in a text leads to in an app; undefined where it leads to nothing. A code that has aged out is not told from one that never was. */
export function openCode({ rules, seed, clock }: PlatformOptions, { app }: Outlet, wares: readonly Ware[], text: string): string | undefined {
  const found = findByCode(wares, seed, text, clock());
  return found && rules.decide({ gate: 'land', app, kind: 'code', age: nameAge(found.age) }).kind !== 'refused' ? found.ware.path : undefined;
}
