import { it } from 'vitest';
import { expectPromise } from './whatever/expect-promise.ts';

it('whatever happens, in whatever order, every empty hour is told once, or the auditor says that it was not', async () => {
  await expectPromise({ numRuns: Number(process.env.RUNS ?? 40), maxCommands: 40 });
});
