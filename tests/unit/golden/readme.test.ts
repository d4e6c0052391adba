import { expect, it } from 'vitest';
import { renewPaying, renewReadme } from '../../../scripts/renew-readme.ts';

// Protects the README's first screen: its matrix is measured, never typed in.
it('the README shows the golden matrix', async () => {
  const { before, after } = await renewReadme();
  expect(before, 'Renew it with: npm run readme').toBe(after);
  expect(before).toContain('open world');
  expect(before).toMatch(/\| Open +\| 9 +\| 9 +\| 9 +\|/);
});

// Protects the page on paying: its figures and its dead ends are measured too.
it('docs/paying.md shows the golden matrix of paying', async () => {
  const { before, after } = await renewPaying();
  expect(before, 'Renew it with: npm run readme').toBe(after);
  expect(before).toMatch(/\| Open +\|/);
  expect(before).toMatch(/does not take the chat's wallet: “Carol has only the chat’s wallet and pays in the shop” \(carol, at pay\)/);
});
