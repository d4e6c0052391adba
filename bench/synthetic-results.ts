import type { Measurement, Results, Step } from '../src/results/schema.ts';

const PEOPLE = ['alice', 'bob'] as const;

/**
 * Results of so many regimes and scenarios on one device, all of them different: ways of 9 to 28 steps, every seventh
 * regime shut for every third scenario. Made by arithmetic, so that two calls give equal bytes.
 */
export function makeSyntheticResults(regimes: number, scenarios: number): Results {
  const regimeIds = ['open', 'sealed', ...Array.from({ length: regimes - 2 }, (_, index) => `regime-${index}`)];
  const scenarioIds = Array.from({ length: scenarios }, (_, index) => `goal-${index}`);
  const cells = scenarioIds.flatMap((scenario, column) => regimeIds.map((regime, row) => makeCell(scenario, regime, column, row)));
  return {
    schemaVersion: 1,
    regimes: Object.fromEntries(regimeIds.map((id, row) => [id, makeRegime(id, row)])),
    scenarios: Object.fromEntries(scenarioIds.map((id, column) => [id, { title: { en: `Alice shares thing ${column} with Bob, and Bob opens it`, zh: `爱丽把第 ${column} 样东西分享给周波，周波打开` }, people: [...PEOPLE], gates: ['offer', 'open'], texts: [] }])),
    measurements: Object.fromEntries(cells.map((cell) => [`${cell.scenario}@${cell.regime}@phone`, cell])),
    omitted: {},
  };
}

function makeRegime(id: string, row: number): Results['regimes'][string] {
  const name = { en: `Regime number ${row}`, zh: `第 ${row} 套规则` };
  if (id === 'open' || id === 'sealed') return { name, description: name, sort: 'control', evidence: [], rules: id === 'open' ? [] : [{ id: 'shut', gate: 'offer', when: {}, treatment: { kind: 'nothing' }, evidence: [] }] };
  const year = 2008 + (row % 16);
  const evidence = { id: 'paper', document: `Document ${row}`, publisher: 'A paper', date: String(year), certainty: row % 2 ? ('stated' as const) : ('derived' as const), summary: name };
  return {
    name, description: { en: `What document ${row} tells of links.`, zh: `第 ${row} 份文件所说的链接规则。` }, sort: 'mechanism', period: { from: `${year}-01`, to: `${year + 2}-06-30` },
    place: row % 3 ? 'CN' : 'US', status: row % 5 ? 'observed' : 'announced', imposedBy: row % 4 ? 'the chat' : 'the shop', evidence: [evidence],
    rules: [{ id: 'rule', gate: row % 2 ? 'open' : 'offer', when: {}, treatment: { kind: row % 2 ? 'confirm' : 'pass-code' }, evidence: ['paper'] }],
  };
}

function makeCell(scenario: string, regime: string, column: number, row: number): Measurement {
  const blocked = regime === 'sealed' || (regime !== 'open' && row % 7 === 0 && column % 3 === 0);
  const extra = regime === 'open' ? 0 : (row * 7 + column * 3) % 20;
  const rule = regime === 'sealed' ? 'shut' : 'rule';
  const steps = Array.from({ length: blocked ? 4 : 9 + extra }, (_, index): Step => ({
    person: index < 6 ? 'alice' : 'bob', app: index % 3 ? 'chat' : 'shop', screen: `app.shop.localhost/items/${column}/step/${index}`, gesture: index % 5 ? 'tap' : 'choose',
    target: { role: 'link', name: `山野橘色便携折叠椅 ${(index * 13 + row) % 40}` }, charge: !blocked && index >= 9 ? rule : 'base',
  }));
  const people = Object.fromEntries(PEOPLE.flatMap((id) => (steps.some(({ person }) => person === id) ? [[id, countSteps(steps.filter(({ person }) => person === id), blocked)]] : [])));
  return {
    scenario, regime, device: 'phone', outcome: blocked ? 'blocked' : 'completed', ...(blocked && { blockedAt: { gate: 'offer', rule, person: 'alice', screen: 'app.shop.localhost/share' } }),
    ...countSteps(steps, blocked), people, steps,
  };
}

function countSteps(steps: readonly Step[], blocked: boolean): Measurement['people'][string] {
  const charges: Record<string, number> = {};
  for (const { charge } of steps) charges[charge] = (charges[charge] ?? 0) + 1;
  const clicks = steps.length;
  return {
    clicks, longPresses: 0, systemPresses: 0, keystrokes: { prose: 0, codes: 0 }, screens: clicks, decisions: Math.floor(clicks / 5), appSwitches: { byHand: 0, automatic: 1 }, waitSeconds: 0,
    ...(!blocked && { estimatedSeconds: Math.round(clicks * 8.37) / 10 }), lost: [], needs: [], charges, layout: { swipes: 0 },
  };
}
