import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'short', include: ['test/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'long', include: ['test/**/*.long.ts'], testTimeout: 1_800_000, hookTimeout: 60_000 } },
    ],
  },
});
