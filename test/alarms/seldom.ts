import { playStart } from '../../bot/adapters/playground/play-clock.ts';
import { hourMs } from '../../data/ranges.ts';
import { rig, said } from '../bot/rig.ts';
import { zone } from '../transcript.ts';

/** A bot whose ticks come when they are told to; of what it says, that which has these words in its first line. */
export async function seldom(about: string) {
  const { build, signal, clock } = await rig();
  let bot = await build();
  await bot.start();
  const says = async (who: string, room: string, text: string) => {
    await signal.hear(said(who, room, text));
    await bot.settle();
  };
  return {
    says,
    async restart() {
      await bot.stop();
      bot = await build();
      await bot.start();
    },
    /** What it says when a tick comes at an hour of the first day, and one more; past 24 the next. */
    async at(hour: number) {
      clock.moveTo(playStart(zone) + (hour - 12) * hourMs);
      signal.taken();
      await bot.settle();
      await bot.tick(clock.now());
      await bot.settle();
      await bot.tick(clock.now());
      await bot.settle();
      return signal.taken().filter((line) => line.includes(about));
    },
  };
}
