import { openMiniProgram } from '../journeys/open-mini.ts';
import type { Scenario, Text } from './scenario.ts';

/** Three merchants who want to be in the chat; the list shows no difference between them. */
export const TEA = { id: 'tea-house', name: { en: 'Kettle and leaf', zh: '壶叶茶庄' }, standing: 'vetted', wares: [{ en: 'Green tea, spring picking', zh: '明前绿茶' }, { en: 'Roasted tea', zh: '焙火乌龙' }] } as const;
export const KITES = { id: 'kite-maker', name: { en: 'Highfield kites', zh: '高原纸鸢' }, standing: 'not-vetted', wares: [{ en: 'Swallow kite', zh: '沙燕风筝' }, { en: 'Reel with line', zh: '线轮' }] } as const;
export const EVERYTHING = { id: 'everything-house', name: { en: 'Manifold', zh: '万象汇' }, standing: 'many-trades', wares: [{ en: 'Rice cooker', zh: '电饭煲' }, { en: 'Films of its own', zh: '自制影视' }, { en: 'A network of its own', zh: '自家社交圈' }] } as const;

/** Bob opens the mini-program of one of them. */
export function defineOpenMini(id: string, title: Text, merchant: typeof TEA | typeof KITES | typeof EVERYTHING): Scenario {
  return {
    id,
    title,
    surface: 'direct',
    gates: ['enter'],
    texts: [],
    legs: [{ person: 'bob', end: { kind: 'goal' }, journey: (me, names) => openMiniProgram(me, { chatApp: names.apps.chat, merchant: names.boards[merchant.id] ?? '' }) }],
    goal: { person: 'bob', screen: { hosts: ['mini-site'], path: `/${merchant.id}`, heading: merchant.name } },
    stage: { merchants: [TEA, KITES, EVERYTHING] },
  };
}
