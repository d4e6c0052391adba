import { buyInChat } from '../journeys/buy-item.ts';
import { payBill } from '../journeys/pay-bill.ts';
import { describeGoal, describePayer, PAY_GATES } from './payer.ts';
import type { Scenario, Stage, Text } from './scenario.ts';

/** Somebody with both wallets buys in a shop inside the chat and pays by the one that is not the chat's. */
export function definePayInChat(id: string, title: Text, item: string, stage?: Stage): Scenario {
  const bill = { platform: 'partner', item, order: '1', wallet: 'wallet-app' } as const;
  return {
    id,
    title,
    surface: 'direct',
    gates: PAY_GATES,
    texts: ['own six digits'],
    legs: [
      {
        person: 'bob',
        end: { kind: 'goal' },
        alsoInstalled: ['wallet'],
        journey: async (me, names) => {
          await buyInChat(me, { chatApp: names.apps.chat, door: names.wallets['partner'] ?? '', title: names.items[item] ?? '' });
          await payBill(me, describePayer('bob', names, { first: 'wallet-app', holds: ['wallet-app'], orderApp: names.apps.chat }));
        },
      },
    ],
    goal: describeGoal('bob', ['partner-site'], bill),
    means: ['wallet-app'],
    bill,
    ...(stage && { stage }),
  };
}
