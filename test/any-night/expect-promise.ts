import fc from 'fast-check';
import { expect } from 'vitest';
import { minuteMs } from '../../data/ranges.ts';
import { NightPlay } from '../night-play.ts';
import { anyNight, nothingKnown, playLine } from './events.ts';
import { keptOf } from './known.ts';
import { brokenPromises, toldTwice } from './promise.ts';
import { isOwnedUp, toldIn } from './told.ts';

interface Nights {
  readonly numRuns: number;
  readonly maxCommands: number;
  readonly seed?: number;
  readonly path?: string;
}

/** Somebody is inside from the first: before that nothing can go wrong. */
const evening = ['vic > backoffice: !arrest 2 NGT at 09:00 arrived 10:00', 'ana > ngt: !in 14:00-17:00'];
/** The networks work again, and the auditor has looked once more. */
const morning = ['network signal up', 'network whatsapp up', '+40m'];
const lastMs = 20 * minuteMs;

/** The first promise, kept by the whole bot on nights of any kind; one that breaks it is shrunk to the shortest that does. */
export async function expectPromise({ maxCommands, ...nights }: Nights): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyNight(maxCommands), async (happenings) => {
      const night = new NightPlay();
      const begin = night.clock.now();
      const known = nothingKnown();
      await night.open();
      for (const line of evening) await playLine(night, line);
      await fc.asyncModelRun(() => ({ model: known, real: night }), happenings);
      for (const line of morning) await playLine(night, line);
      await night.stop();
      const told = toldIn(night.outputs);
      const { histories, missed } = await keptOf(night, begin);
      night.forget();
      expect(
        brokenPromises({ histories, missed: [...missed, ...told.filter(isOwnedUp)] }, told, night.clock.now() - lastMs),
      ).toEqual([]);
      expect(toldTwice(told, known.taken, histories)).toEqual([]);
    }),
    nights,
  );
}
