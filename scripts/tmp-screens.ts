import { createHash } from 'node:crypto';
import { explainOmission } from '../src/harness/bearing.ts';
import { measureCell } from '../src/harness/measure-cell.ts';
import { DEVICES } from '../src/phone/devices.ts';
import { createJsdomEngine } from '../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../src/phone/jsdom/page-store.ts';
import { loadCatalogue } from '../src/regimes/load.ts';
import { CAST } from '../src/scenarios/cast.ts';
import { SCENARIOS } from '../src/scenarios/index.ts';
const regimes = await loadCatalogue(); const store = new PageStore();
let cells = 0; const sets: [string[], Set<string>][] = []; const all = new Set<string>();
for (const device of DEVICES.slice(0, Number(process.argv[2] ?? 1))) for (const scenario of SCENARIOS) { const before = all.size; for (const regime of regimes) {
  if (explainOmission(device, scenario, regime, regimes) !== undefined) continue;
  cells += 1;
  const mine = new Set<string>(); await measureCell({ createEngine: ({ send }) => { const engine = createJsdomEngine({ send, store }); return { async openPane(spec: any) { const pane: any = await engine.openPane(spec); const look = pane.look.bind(pane); pane.look = async () => { const s = await look(); mine.add(device.id + createHash('md5').update(JSON.stringify(s)).digest('hex')); return s; }; return pane; } } as any; }, scenario, regime, device, seed: CAST, pictures: false });
  for (const m of mine) all.add(m); sets.push([[scenario.id, regime.id, device.id], mine]);
} console.log(device.id, scenario.id, all.size - before); }
console.log(cells, all.size);

const left = new Set(all); const chosen: string[][] = [];
while (left.size > 0) { let best = sets[0]!; let most = -1; for (const e of sets) { let n = 0; for (const m of e[1]) if (left.has(m)) n += 1; if (n > most) { most = n; best = e; } } chosen.push(best[0]); for (const m of best[1]) left.delete(m); }
console.log('cover', chosen.length);
(await import('node:fs')).writeFileSync('/tmp/cover.json', JSON.stringify(chosen));
