import { expect, test } from 'vitest';
import { computeAblations } from '../../../src/compare/ablation.ts';
import { assembleResults } from '../../../src/harness/assemble-results.ts';
import type { CellAttachment } from '../../../src/harness/attachment.ts';
import { explainOmission } from '../../../src/harness/bearing.ts';
import { chooseCells } from '../../../src/harness/chosen-cells.ts';
import { measureCell } from '../../../src/harness/measure-cell.ts';
import { recordRegime, recordScenario } from '../../../src/harness/records.ts';
import { DEVICES } from '../../../src/phone/devices.ts';
import { createJsdomEngine } from '../../../src/phone/jsdom/jsdom-engine.ts';
import { PageStore } from '../../../src/phone/jsdom/page-store.ts';
import { CAST } from '../../../src/scenarios/cast.ts';

const ENV = { LINKTOLL_REGIMES: 'open,autumn-2021,sealed', LINKTOLL_SCENARIOS: 'share-item-group', LINKTOLL_ABLATE: 'autumn-2021' };

// Protects an ablation from beginning to end, measured without a browser: the pass-code is the way round the garbled link,
// so that leaving out the one closes the way, the other saves nothing, and both save all that the regime costs.
test('autumn 2021 without each of its rules tells which of them make the toll', async () => {
  const { regimes, scenarios: [scenario], devices: [device] } = await chooseCells(ENV);
  const store = new PageStore();
  const cells: CellAttachment[] = [];
  for (const regime of regimes) {
    const { measurement, acted } = await measureCell({ createEngine: ({ send }) => createJsdomEngine({ send, store }), scenario: scenario!, regime, device: device!, seed: CAST, pictures: false });
    cells.push({ measurement, acted, regime: recordRegime(regime), scenario: recordScenario(scenario!), browser: { name: 'jsdom', version: '' } });
  }
  const [ablation] = computeAblations(assembleResults(cells));
  expect(ablation).toMatchObject({ regime: 'autumn-2021', missing: [] });
  expect(ablation!.ways).toEqual([{
    scenario: 'share-item-group', device: 'phone', open: { clicks: 9, codeKeys: 0 }, whole: { clicks: 16, codeKeys: 0 }, isDeeper: false,
    singles: [
      { rules: ['confirm-direct'], ending: { clicks: 16, codeKeys: 0 }, effect: { clicks: 0, codeKeys: 0 } },
      // What arrives garbled still has a title, which is searched for.
      { rules: ['pass-code-offer'], ending: { clicks: 15, codeKeys: 0 }, effect: { clicks: 1, codeKeys: 0 } },
      { rules: ['garble-links'], ending: { clicks: 16, codeKeys: 0 }, effect: { clicks: 0, codeKeys: 0 } },
    ],
    together: [{ rules: ['pass-code-offer', 'garble-links'], ending: { clicks: 9, codeKeys: 0 }, effect: { clicks: 7, codeKeys: 0 } }],
  }]);
});

// Protects marginal tolls on other devices: a regime without its last rule that acts there is measured all the same.
test('wherever a regime is measured, it is measured without its rules too', async () => {
  const { regimes, scenarios: [scenario] } = await chooseCells(ENV);
  for (const device of DEVICES) {
    const whole = explainOmission(device, scenario!, regimes.find(({ id }) => id === 'autumn-2021')!, regimes);
    for (const part of regimes.filter(({ lacks }) => lacks)) expect(explainOmission(device, scenario!, part, regimes), `${part.id}@${device.id}`).toBe(whole);
  }
  expect(regimes.filter(({ lacks }) => lacks)).toHaveLength(6);
  expect((await chooseCells({ ...ENV, LINKTOLL_ABLATE: '' })).regimes.map(({ id }) => id)).toEqual(['open', 'autumn-2021', 'sealed']);
});
