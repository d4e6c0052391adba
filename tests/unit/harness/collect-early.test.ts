import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

// Protects long runs from filling the memory unnoticed: a V8 that does not know the switch any more only says so and goes on.
test('the switch by which workers collect early is one of this Node', () => {
  expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain('--heap-growing-percent');
});
