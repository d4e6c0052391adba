import { describe, expect, it } from 'vitest';
import { readGolden } from '../../../scripts/golden.ts';
import { HeardActs } from '../../../scripts/hear-acts.ts';
import { measureCell } from '../../../src/harness/measure-cell.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import type { Engine } from '../../../src/phone/pane.ts';
import { loadCatalogue } from '../../../src/regimes/load.ts';
import { CAST } from '../../../src/scenarios/cast.ts';
import { SCENARIOS } from '../../../src/scenarios/index.ts';
import type { World } from '../../../src/world/start-world.ts';
import { MET_WITHOUT_A_CLICK, NEVER_MET } from './met-rules.ts';

const { measurements } = await readGolden();
const catalogue = await loadCatalogue();
const rules = catalogue.flatMap(({ id, rules: own }) => own.map((rule) => `${id}/${rule.id}`));

/** Rules under which somebody made a click, or at which a way ended. */
const charged = new Set(Object.values(measurements).flatMap(({ regime, charges, blockedAt }) => [...Object.keys(charges), ...(blockedAt ? [blockedAt.rule] : [])].map((rule) => `${regime}/${rule}`)));

// Protects the catalogue from regimes that only stand in it: each rule of each regime is met by somebody in a built-in cell,
// or a reason is written why nobody can.
describe('every rule of the catalogue', () => {
  it('is met in a built-in cell, or a reason is written', () => {
    expect(rules.filter((rule) => !charged.has(rule) && !(rule in MET_WITHOUT_A_CLICK) && !(rule in NEVER_MET))).toEqual([]);
  });

  it('stands in a table only where no click is made under it, and with a reason of some length', () => {
    const listed = [...Object.keys(MET_WITHOUT_A_CLICK), ...Object.keys(NEVER_MET)];
    expect(listed.filter((rule) => !rules.includes(rule) || charged.has(rule))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
    expect(Object.entries(NEVER_MET).filter(([, reason]) => reason.length < 40)).toEqual([]);
  });

  it.each(Object.entries(MET_WITHOUT_A_CLICK))('%s is met in %s', async (rule, id) => {
    expect(await listMet(rule, id)).toContain(rule.split('/')[1]);
  });

  // Protects the test above from a log that calls everything met.
  it('is not met where nobody comes by it', async () => {
    expect(await listMet('wallet-jump/wallet-jump', 'share-item-direct')).toEqual([]);
  });
});

async function listMet(rule: string, id: string): Promise<readonly string[]> {
  const regime = catalogue.find((each) => each.id === rule.split('/')[0]);
  const scenario = SCENARIOS.find((each) => each.id === id);
  if (!regime || !scenario) throw new Error(`no cell ${id}@${rule}`);
  const store = new PageStore();
  const heard = new HeardActs();
  const createEngine = ({ send, answers }: World): Engine => (heard.listen(answers), createJsdomEngine({ send, store }));
  await measureCell({ createEngine, scenario, regime, device: DEVICES[0], seed: CAST, pictures: false });
  return heard.listMet(regime, scenario);
}
