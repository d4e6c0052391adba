import { describeGoal, listWalletApps, PAY_GATES } from './payer.ts';
import type { Leg, Scenario, Stage } from './scenario.ts';

interface PayAlone extends Pick<Scenario, 'id' | 'title' | 'texts'>, Pick<Leg, 'person' | 'journey'> {
  /** Where the item is sold, its id, and the wallet that the person would rather pay by; the bill is the seller's first. */
  readonly bill: { readonly platform: string; readonly item: string; readonly wallet: string };
  /** Role of the host on which the paid order is to be seen. */
  readonly host: string;
  readonly holds: readonly string[];
  readonly wouldGet?: string | undefined;
  readonly stage?: Stage | undefined;
}

/** One person buys and pays, and nobody else has a part in it. */
export function definePayAlone({ id, title, texts, person, journey, bill: sold, host, holds, wouldGet, stage }: PayAlone): Scenario {
  const bill = { ...sold, order: '1' };
  return {
    id,
    title,
    surface: 'direct',
    gates: PAY_GATES,
    texts,
    legs: [{ person, end: { kind: 'goal' }, alsoInstalled: listWalletApps(holds), journey }],
    goal: describeGoal(person, [host], bill),
    means: [...holds, ...(wouldGet === undefined ? [] : [wouldGet])],
    bill,
    ...(stage && { stage }),
  };
}
