import { measureCell } from '/tmp/wt/links/src/harness/measure-cell.ts';
import { DEVICES } from '/tmp/wt/links/src/phone/devices.ts';
import { createJsdomEngine } from '/tmp/wt/links/src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '/tmp/wt/links/src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '/tmp/wt/links/src/regimes/load.ts';
import { CAST } from '/tmp/wt/links/src/scenarios/cast.ts';
import { SCENARIOS } from '/tmp/wt/links/src/scenarios/index.ts';
const [pattern = '.', regimePattern = '.', deviceId = 'phone', detail] = process.argv.slice(2);
const store = new PageStore();
const device = DEVICES.find(({ id }) => id === deviceId)!;
for (const scenario of SCENARIOS.filter(({ id }) => new RegExp(pattern).test(id))) {
  let open = '';
  for (const regime of (await loadCatalogue()).filter(({ id }) => id === 'open' || new RegExp(regimePattern).test(id))) {
    const { measurement: m, acted } = await measureCell({ createEngine: ({ send }) => createJsdomEngine({ send, store }), scenario, regime, device, seed: CAST, pictures: false });
    const line = JSON.stringify([m.outcome, m.clicks, m.charges]);
    if (regime.id === 'open') open = line;
    if (regime.id === 'open' || line !== open || acted) console.log(`${scenario.id}@${regime.id}: ${m.outcome} ${m.clicks}${m.keystrokes.codes + m.keystrokes.prose > 0 ? `+${m.keystrokes.codes + m.keystrokes.prose}k` : ''} ${JSON.stringify(m.charges)} ${m.blockedAt ? JSON.stringify(m.blockedAt) : ''} ${m.outcome === 'completed' ? '' : m.reason} ${m.lost}${line === open ? ' (LIKE OPEN though acted)' : ''}`);
    if (detail) for (const s of m.steps) console.log('   ', s.person, s.app, s.screen, s.gesture, s.target.name, s.charge);
  }
}
