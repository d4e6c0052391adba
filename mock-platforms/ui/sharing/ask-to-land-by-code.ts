import type { Act, TreatmentKind } from '../../../src/regimes/vocabulary.ts';
import { ownerOf } from '../../owner-of.ts';
import type { PlatformOptions } from '../../platform.ts';
import { targetOf } from '../../target-of.ts';
import { locateWare, type Outlet } from './ware.ts';

/** The gate `land` for whoever comes into an app with a code or its picture: what that stands for is judged as the link to it would be. */
export function askToLandByCode(options: PlatformOptions, { app, site }: Outlet, path: string, how: Pick<Act, 'kind' | 'age'>): TreatmentKind<'land'> {
  const address = locateWare(options, site, { path });
  return options.rules.decide({ gate: 'land', app, owner: ownerOf(options, address), target: targetOf(options, address), ...how }).kind as TreatmentKind<'land'>;
}
