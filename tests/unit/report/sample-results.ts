import type { Counts, Evidence, Measurement, RegimeRecord, Results, RuleRecord, Run, ScenarioRecord, Step } from '../../../src/results/schema.ts';

/**
 * Results as a run of the slice would write them: six regimes, three scenarios, one device. Counts are derived from
 * the steps below, never written twice.
 */
export function sampleResults(): Results {
  const measurements = Object.fromEntries(
    SCENARIOS.flatMap((scenario) => Object.keys(REGIMES).map((regime) => measure(scenario, regime))).map((cell) => [`${cell.scenario}@${cell.regime}@phone`, cell]),
  );
  return { schemaVersion: 1, regimes: REGIMES, scenarios: SCENARIO_RECORDS, measurements, omitted: {} };
}

export function sampleRun(): Run {
  return {
    schemaVersion: 1, linktoll: '0.1.0', started: '2026-03-01T09:00:00.000Z', finished: '2026-03-01T09:00:28.400Z', durationMs: 28400,
    browser: { name: 'chromium', version: '141.0.7390.37', path: '/usr/bin/chromium-headless-shell' },
    machine: { platform: 'linux', arch: 'x64', node: 'v20.20.2', cpus: 2 }, workers: 2,
    notRun: { 'share-item-group@confirm-direct@phone-en': 'interrupted by SIGINT before it began' }, interrupted: false,
  };
}

export const SCENARIOS = ['share-item-direct', 'share-item-group', 'share-item-moments'] as const;
type Scenario = (typeof SCENARIOS)[number];

const SCENARIO_RECORDS: Record<Scenario, ScenarioRecord> = {
  'share-item-direct': scenario('Alice shares an item with Bob, one to one', '爱丽把商品一对一分享给周波'),
  'share-item-group': scenario('Alice shares an item with a group', '爱丽把商品分享到群里'),
  'share-item-moments': scenario('Alice shares an item on Moments', '爱丽把商品分享到朋友圈'),
};

function scenario(en: string, zh: string): ScenarioRecord {
  return { title: { en, zh }, people: ['alice', 'bob'], gates: ['offer', 'send', 'show', 'open', 'land', 'exit'], texts: ['code as shown', 'title as shown'] };
}

const STATEMENT: Evidence = {
  id: 'statement', document: 'Statement on the management of external links', publisher: 'The chat’s publisher', date: '2021-09-17', address: 'https://example.org/statement', certainty: 'stated',
  quotation: { language: 'zh', text: '用户点击外部链接时，将看到访问提示，由用户自行选择是否继续访问。', translation: 'When users tap an external link they will see a notice, and choose for themselves whether to go on.' },
};
const REPORT: Evidence = {
  id: 'press', document: 'How shoppers get round the wall', publisher: 'A daily paper', date: '2019-11', certainty: 'second-hand',
  summary: { en: 'Shoppers copy a line of garbled text out of the chat and open the shop’s app, which offers the item.', zh: '买家从聊天里复制一串乱码似的文字，再打开商店应用，由它弹出商品。' },
};
const DERIVED: Evidence = { ...STATEMENT, id: 'derived', certainty: 'derived', quotation: undefined, summary: { en: 'Links opened in one-to-one chats only; that the share sheet leaves groups out is our model of it.', zh: '链接只能在一对一聊天中打开；分享面板不列出群是我们的模型。' } };

const CONFIRM: RuleRecord = { id: 'confirm-in-direct', gate: 'open', when: { surface: ['direct'] }, treatment: { kind: 'confirm', times: 1 }, evidence: ['statement'] };
const CODE: RuleRecord = { id: 'code-in-groups', gate: 'offer', when: { surface: ['group', 'moments'] }, treatment: { kind: 'pass-code' }, evidence: ['press'] };

const REGIMES: Record<string, RegimeRecord> = {
  open: { name: { en: 'Open world', zh: '开放世界' }, description: { en: 'Every link is a link.', zh: '链接就是链接。' }, sort: 'control', evidence: [], rules: [] },
  sealed: { name: { en: 'Sealed', zh: '封死' }, description: { en: 'Every gate is shut.', zh: '每道关口都关上。' }, sort: 'control', evidence: [], rules: [rule('sealed-offer', 'offer', 'nothing')] },
  'confirm-direct': {
    name: { en: 'Confirm before opening', zh: '打开前再确认' }, description: { en: 'In one-to-one chats a notice stands before every outside link.', zh: '一对一聊天里，每个外部链接前有一页提示。' },
    sort: 'mechanism', period: { from: '2021-09-17' }, place: 'CN', status: 'announced', imposedBy: 'chat', evidence: [STATEMENT], rules: [CONFIRM],
  },
  'pass-code-groups': {
    name: { en: 'Pass-codes in groups', zh: '群里只能发口令' }, description: { en: 'Groups and Moments take a code instead of a card.', zh: '群和朋友圈只收口令，不收卡片。' },
    sort: 'mechanism', period: { from: '2015-02', to: '2021-11-29' }, place: 'CN', status: 'observed', imposedBy: 'chat', evidence: [REPORT], rules: [CODE],
  },
  'no-groups': {
    name: { en: 'No groups', zh: '群里不行' }, description: { en: 'The share sheet offers no group and no Moments.', zh: '分享面板里没有群和朋友圈。' },
    sort: 'mechanism', period: { from: '2021-09', to: '2021-11' }, place: 'CN', status: 'observed', imposedBy: 'chat', evidence: [DERIVED],
    rules: [{ id: 'no-group-entry', gate: 'offer', when: { surface: ['group', 'moments'] }, treatment: { kind: 'nothing' }, evidence: ['derived'] }],
  },
  'autumn-2021': {
    name: { en: 'Autumn 2021', zh: '2021 年秋' }, description: { en: 'Both rules as they were together.', zh: '两条规则当时同在。' },
    sort: 'composite', period: { from: '2021-11-29' }, place: 'CN', status: 'observed', imposedBy: 'chat', evidence: [STATEMENT, REPORT], rules: [CONFIRM, CODE],
  },
};

function rule(id: string, gate: string, kind: string): RuleRecord {
  return { id, gate, when: {}, treatment: { kind }, evidence: [] };
}

type Press = readonly [person: 'alice' | 'bob', app: string, screen: string, gesture: Step['gesture'], role: string, name: string, charge?: string];

const toShare: Press[] = [
  ['alice', 'home', '/home', 'tap', 'link', '橘市'],
  ['alice', 'shop', 'app.shop.localhost/', 'tap', 'link', '山野橘色便携折叠椅 ¥129.00'],
  ['alice', 'shop', 'app.shop.localhost/items/7301', 'tap', 'button', '分享'],
];
const target = { 'share-item-direct': '好友', 'share-item-group': '群聊', 'share-item-moments': '朋友圈' };
const place = { 'share-item-direct': '周波', 'share-item-group': '周末徒步群', 'share-item-moments': '发表' };

function presses(scenario: Scenario, regime: string): { presses: Press[]; blocked?: { gate: string; rule: string } } {
  const [rules] = [REGIMES[regime]?.rules ?? []];
  const surface = scenario.replace('share-item-', '');
  const met = rules.filter(({ when }) => when.surface?.includes(surface) ?? true);
  const ending = met.find(({ gate, treatment }) => gate === 'offer' && treatment.kind === 'nothing');
  if (ending) return { presses: toShare, blocked: { gate: 'offer', rule: ending.id } };
  const read: Press[] = [
    ['bob', 'home', '/home', 'tap', 'link', '青鸟'],
    ['bob', 'chat', 'chat.localhost/', 'tap', 'link', scenario === 'share-item-direct' ? '林爱丽 [商品]' : place[scenario]],
  ];
  if (met.includes(CODE)) {
    const code = CODE.id;
    return { presses: [
      ...toShare,
      ['alice', 'shop', 'app.shop.localhost/items/7301/share', 'choose', 'menuitem', target[scenario]],
      ['alice', 'shop', 'app.shop.localhost/items/7301/code', 'tap', 'link', '去青鸟粘贴', code],
      ['alice', 'chat', 'chat.localhost/', 'tap', 'link', place[scenario], code],
      ['alice', 'chat', 'chat.localhost/c/hikers', 'hold', 'textbox', '消息', code],
      ['alice', 'chat', 'chat.localhost/c/hikers', 'choose', 'menuitem', '粘贴', code],
      ['alice', 'chat', 'chat.localhost/c/hikers', 'tap', 'button', '发送', code],
      ...read,
      ['bob', 'chat', 'chat.localhost/c/hikers', 'hold', 'listitem', '林爱丽：3₄Kq7xW2 复制这段话打开橘市', code],
      ['bob', 'chat', 'chat.localhost/c/hikers', 'choose', 'menuitem', '复制', code],
      ['bob', 'chat', 'chat.localhost/c/hikers', 'home', 'button', '主屏幕', code],
      ['bob', 'home', '/home', 'tap', 'link', '橘市', code],
      ['bob', 'shop', 'app.shop.localhost/', 'tap', 'button', '立即查看', code],
    ] };
  }
  return { presses: [
    ...toShare,
    ['alice', 'shop', 'app.shop.localhost/items/7301/share', 'choose', 'menuitem', target[scenario]],
    ['alice', 'chat', 'chat.localhost/share', 'tap', 'link', place[scenario]],
    ['alice', 'chat', 'chat.localhost/share/confirm', 'tap', 'button', '发送'],
    ...read,
    ['bob', 'chat', 'chat.localhost/c/alice', 'tap', 'link', '山野橘色便携折叠椅'],
    ...(met.includes(CONFIRM) ? [['bob', 'chat-webview', 'link.chat.localhost/notice', 'tap', 'button', '继续访问', CONFIRM.id] as Press] : []),
  ] };
}

function measure(scenario: Scenario, regime: string): Measurement {
  const { presses: made, blocked } = presses(scenario, regime);
  const steps = made.map(([person, app, screen, gesture, role, name, charge = 'base']): Step => ({ person, app, screen, gesture, target: { role, name }, charge }));
  const people = Object.fromEntries(['alice', 'bob'].flatMap((id) => {
    const own = steps.filter(({ person }) => person === id);
    return own.length > 0 ? [[id, count(own, !blocked)]] : [];
  }));
  const codes = steps.some(({ charge }) => charge === CODE.id);
  return {
    scenario, regime, device: 'phone', outcome: blocked ? 'blocked' : 'completed',
    ...(blocked && { blockedAt: { ...blocked, person: 'alice', screen: 'app.shop.localhost/items/7301/share' }, reason: 'no entry for this surface' }),
    ...count(steps, !blocked), lost: codes ? ['item'] : [], needs: codes ? ['install'] : [], people, steps,
  };
}

function count(steps: readonly Step[], done: boolean): Counts {
  const clicks = steps.length;
  const decisions = steps.filter(({ gesture, charge }) => gesture === 'choose' || charge === CONFIRM.id).length;
  const byHand = steps.filter(({ gesture }) => gesture === 'home').length;
  const charges: Record<string, number> = {};
  for (const { charge } of steps) charges[charge] = (charges[charge] ?? 0) + 1;
  return {
    clicks, longPresses: steps.filter(({ gesture }) => gesture === 'hold').length, systemPresses: byHand, keystrokes: { prose: 0, codes: 0 },
    screens: clicks, decisions, appSwitches: { byHand, automatic: steps.some(({ app }) => app === 'chat') ? 1 : 0 }, waitSeconds: 0,
    ...(done && { estimatedSeconds: Math.round((0.567 * clicks + 1.35 * decisions) * 10) / 10 }),
    lost: [], needs: [], charges, layout: { swipes: 0 },
  };
}
