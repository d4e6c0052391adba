import { expect, it } from 'vitest';
import { renewReadme } from '../../../scripts/renew-readme.ts';

// Protects the README's first screen: its matrix is measured, never typed in.
it('the README shows the golden matrix', async () => {
  const { before, after } = await renewReadme();
  expect(before, 'Renew it with: npm run readme').toBe(after);
  expect(before).toContain('open world');
  expect(before).toMatch(/\| Open +\| 9 +\| 9 +\| 9 +\|/);
});
