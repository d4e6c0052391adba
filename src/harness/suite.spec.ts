import { formatCellKey } from '../results/schema.ts';
import { CELL_ANNOTATION, OMITTED_ANNOTATION } from './attachment.ts';
import { explainOmission } from './bearing.ts';
import { chooseCells } from './chosen-cells.ts';
import { test } from './fixtures.ts';

// The built-in suite: a scenario under a regime is a test, a regime is a tagged describe, a device is a project.
const { regimes, scenarios, devices } = await chooseCells(process.env);

for (const regime of regimes) {
  test.describe(regime.name.en, { tag: `@${regime.id}` }, () => {
    test.use({ regime });
    for (const scenario of scenarios) {
      const omissions = new Map(devices.map((device) => [device.id, explainOmission(device, scenario, regime, regimes)]));
      const annotation = [...omissions].map(([device, reason]) => {
        const key = formatCellKey({ scenario: scenario.id, regime: regime.id, device });
        return reason === undefined ? { type: CELL_ANNOTATION, description: key } : { type: OMITTED_ANNOTATION, description: `${key} ${reason}` };
      });
      test.describe(scenario.id, () => {
        test.skip(({ device }) => device !== undefined && (!omissions.has(device.id) || omissions.get(device.id) !== undefined), 'not asked for, or this device changes nothing here');
        test(scenario.title.en, { annotation }, async ({ attempt }) => {
          await attempt(scenario);
        });
      });
    }
  });
}
