import type { AppId, TreatmentKind } from '../../src/regimes/vocabulary.ts';
import { nameAge } from '../name-age.ts';
import type { Item, PlatformOptions } from '../platform.ts';
import { itemAddress } from './routes.ts';
import type { ShopState } from './state.ts';

/** Asks the gate `enter` about a gift that was given away. */
export function askToEnter({ rules, clock }: PlatformOptions, at: number, app: AppId): TreatmentKind {
  return rules.decide({ gate: 'enter', entry: 'gift', app, age: nameAge(clock() - at) }).kind;
}

/** Claims a gift for whoever comes first, unless it is too late. @returns where they see what became of it */
export function claimGift(options: PlatformOptions, state: ShopState, { id }: Item, by: string, app: AppId): string {
  const gift = Object.hasOwn(state.gifts, id) ? state.gifts[id] : undefined;
  if (!gift || (gift.by !== undefined && gift.by !== by) || askToEnter(options, gift.at, app) !== 'admitted') return itemAddress(id);
  state.gifts[id] = { at: gift.at, by };
  return `${itemAddress(id)}/claimed`;
}
