import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/platforms/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // By itself Vitest leaves one core to its own process, which is idle here: on two cores that is half of the machine.
    maxWorkers: '100%',
    // To load the catalogue, the platforms and jsdom anew for every file took a third of the processor's time. A file leaves nothing behind.
    isolate: false,
  },
});
