import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Vitest leaves one core to itself: of two that would be half.
    maxWorkers: '100%',
    // CI adds the counts up at the end, so it also wants them in a file.
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'var/tests.json' },
    projects: [
      { test: { name: 'short', include: ['test/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'long', include: ['test/**/*.long.ts'], testTimeout: 1_800_000, hookTimeout: 60_000 } },
    ],
  },
});
