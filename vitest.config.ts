import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/platforms/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // Nothing here keeps state in a module, so files of one worker share what they import: a third of the whole time was importing.
    isolate: false,
  },
});
