import { expect, test } from 'vitest';
import { readGolden } from '../../../scripts/golden.ts';
import { ZH } from '../../../src/report/strings-zh.ts';

// Protects people who read Chinese: what is pressed anywhere in the built-in suite has a Chinese word, not the browser's English one.
test('every role that anybody presses has a Chinese word', async () => {
  const { measurements } = await readGolden();
  const roles = new Set(Object.values(measurements).flatMap(({ steps }) => steps.map(({ target }) => target.role)));
  expect(roles.size).toBeGreaterThan(5);
  expect([...roles].filter((role) => !(role in ZH.role))).toEqual([]);
});
