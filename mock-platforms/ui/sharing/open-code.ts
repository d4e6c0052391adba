import { nameAge } from '../../name-age.ts';
import type { PlatformOptions } from '../../platform.ts';
import { askToLandByCode } from './ask-to-land-by-code.ts';
import { findByCode } from './pass-code.ts';
import type { Outlet, Ware } from './ware.ts';

/** Path of what the code in a text leads to in an app; undefined where it leads to nothing. A code that has aged out is not told from one that never was. */
export function openCode(options: PlatformOptions, outlet: Outlet, wares: readonly Ware[], text: string): string | undefined {
  const found = findByCode(wares, options.seed, text, options.clock());
  return found && askToLandByCode(options, outlet, found.ware.path, { kind: 'code', age: nameAge(found.age) }) !== 'refused' ? found.ware.path : undefined;
}
