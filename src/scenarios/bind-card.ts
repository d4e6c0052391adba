import { bindCard } from '../journeys/bind-card.ts';
import type { Scenario } from './scenario.ts';

/** Making the chat's wallet ready to pay. */
export const bindBankCard: Scenario = {
  id: 'bind-card',
  title: { en: 'Dan adds his bank card to the chat’s wallet', zh: '吴丹把银行卡添加到聊天应用的钱包' },
  surface: 'direct',
  gates: ['bind'],
  texts: ['own card number'],
  legs: [
    {
      person: 'dan',
      end: { kind: 'goal' },
      journey: (me, names) => bindCard(me, { chatApp: names.apps.chat, card: names.cards['dan'] ?? '' }),
    },
  ],
  goal: {
    person: 'dan',
    screen: { hosts: ['chat-wallet'], path: '/cards/bound', heading: { en: 'Card bound', zh: '银行卡已绑定' } },
    record: { platform: 'chat-wallet', question: 'card-bound', about: { person: 'dan' } },
  },
  means: ['chat-wallet'],
};
