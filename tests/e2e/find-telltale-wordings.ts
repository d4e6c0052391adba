import { INTENTS, serves, type Intent } from '../../src/journeys/intents.ts';

export interface Shown {
  readonly regime: string;
  readonly name: string;
}

/** Wordings of the list of intents that occur in one regime only: they would give it away. */
export function findTelltaleWordings(shown: readonly Shown[]): string[] {
  return (Object.keys(INTENTS) as Intent[]).flatMap((intent) =>
    [...INTENTS[intent].zh, ...INTENTS[intent].en].flatMap((wording) => {
      const regimes = new Set(shown.filter(({ name }) => serves(name, intent) && name.toLowerCase().includes(wording)).map(({ regime }) => regime));
      return regimes.size === 1 ? [`"${wording}" (${intent}) occurs under ${[...regimes].join()} only`] : [];
    }),
  );
}
