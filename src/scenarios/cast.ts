/** The people and goods of every built-in scenario: what a world is seeded with and what journeys are told. */
export const CAST = {
  people: [
    { id: 'alice', name: { en: 'Alice Lin', zh: '林爱丽' }, session: 'session-alice', password: 'alice-2580', pin: '258041', card: '6222801540014562', wallets: { 'chat-wallet': 'ready', 'wallet-app': 'ready' } },
    { id: 'bob', name: { en: 'Bob Zhou', zh: '周波' }, session: 'session-bob', password: 'bob-7314', pin: '731406', card: '6222801540023371', cohort: 'inside', wallets: { 'chat-wallet': 'ready', 'wallet-app': 'ready' } },
    { id: 'carol', name: { en: 'Carol He', zh: '何卡萝' }, session: 'session-carol', password: 'carol-9062', pin: '906227', card: '6222801540038894', wallets: { 'chat-wallet': 'ready' } },
    { id: 'dan', name: { en: 'Dan Wu', zh: '吴丹' }, session: 'session-dan', password: 'dan-4471', pin: '447183', card: '6222801540046617', wallets: { 'chat-wallet': 'no-card' } },
  ],
  groups: [
    { id: 'hikers', name: { en: 'Weekend hikers', zh: '周末徒步群' }, members: ['alice', 'bob', 'carol', 'dan'] },
    { id: 'family', name: { en: 'Family', zh: '一家人' }, members: ['alice', 'carol'] },
  ],
  items: [
    { id: '7301', title: { en: 'Folding camp chair, tangerine', zh: '山野橘色便携折叠椅' }, price: 12900, inTrial: true, unlistedFor: ['bob', 'carol'] },
    { id: '7302', title: { en: 'Enamel mug, two sizes', zh: '复古搪瓷杯两只装' }, price: 3900 },
    { id: '7303', title: { en: 'Head torch, rechargeable', zh: '充电式登山头灯' }, price: 8600 },
    { id: '7304', title: { en: 'Rain cape for day trips', zh: '一日游轻薄雨披' }, price: 5900 },
    { id: '9101', title: { en: 'Shadow play on Saturday, one seat', zh: '周六皮影戏一张票' }, price: 8000, soldBy: 'partner' },
  ],
  messages: [
    { surface: 'group', place: 'hikers', from: 'dan', text: { en: 'Who is bringing chairs on Saturday?', zh: '周六谁带椅子？' } },
    { surface: 'direct', place: 'alice', from: 'bob', to: 'alice', text: { en: 'Back home, talk later', zh: '到家啦，晚点聊' } },
    { surface: 'moments', place: 'moments', from: 'carol', text: { en: 'Fog on the ridge this morning', zh: '今早山脊起雾了' } },
  ],
} as const;

/** What wallets and a shop inside the chat are called where they stand on a screen. */
export const SHOWN_NAMES = {
  'chat-wallet': { en: 'Dovecote Pay', zh: '鸽笼支付' },
  'wallet-app': { en: 'Pouch', zh: '荷包' },
  partner: { en: 'Gantry tickets', zh: '戏台票务' },
} as const;
