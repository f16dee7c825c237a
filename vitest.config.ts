import { defineConfig } from 'vitest/config';

/** What people say and hear must not depend on the network: every transcript is played on both. */
const transcripts = ['alarms', 'commands', 'follow', 'outbox', 'posts'].map((name) => `test/${name}/**/*.test.ts`);

/** Files share what they import, which costs more than most of them do; no test may leave anything behind in it. */
const shared = { isolate: false, pool: 'threads' } as const;

export default defineConfig({
  test: {
    // Vitest leaves one core to itself: of two that would be half.
    maxWorkers: '100%',
    // CI adds the counts up at the end, so it also wants them in a file.
    reporters: process.env.CI ? ['default', 'json'] : ['default'],
    outputFile: { json: 'var/tests.json' },
    projects: [
      {
        test: {
          name: 'short',
          ...shared,
          include: ['test/**/*.test.ts'],
          testTimeout: 60_000,
          provide: { signal: 'pretended' },
        },
      },
      {
        test: {
          name: 'signal',
          ...shared,
          include: transcripts,
          testTimeout: 120_000,
          provide: { signal: 'real adapter' },
        },
      },
      {
        test: {
          name: 'long',
          include: ['test/**/*.long.ts'],
          testTimeout: 1_800_000,
          hookTimeout: 60_000,
          provide: { signal: 'pretended' },
        },
      },
    ],
  },
});
