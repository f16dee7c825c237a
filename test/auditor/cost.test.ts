import { expect, it } from 'vitest';
import { minuteMs } from '../../data/ranges.ts';
import { jobs } from '../../schedules/index.ts';
import { recordStatements } from '../bench/statements.ts';
import { watchedNight } from './watched-night.ts';

/** A night on which the auditor alone works, and how many statements its next look takes. */
async function audited() {
  const night = await watchedNight({ jobs: jobs.filter(({ name }) => name === 'auditor') });
  const ticking = async (minutes: number) => {
    night.clock.moveTo(night.clock.now() + minutes * minuteMs);
    return (await recordStatements(() => night.bot.tick(night.clock.now()))).length;
  };
  return { ...night, ticking, look: () => ticking(15) };
}

it('a look costs a few statements a station, however much was said before', async () => {
  const { look, says, bot, ticking } = await audited();
  await look();
  const one = await look();
  expect(one).toBeLessThan(24);
  for (let again = 0; again < 8; again += 1) {
    await says('ana', 'direct', 'in HBR 14:00-20:00');
    await says('ana', 'direct', 'cancel HBR 14:00-20:00');
  }
  await look();
  expect(await look()).toBe(one);
  // The lease, and when it last looked.
  expect(await ticking(1)).toBeLessThan(6);
  await bot.stop();

  const more = await audited();
  await more.says('bo', 'backoffice', '!arrest 2 NGT at 11:00 arrived 12:00\n!arrest 2 ABB at 11:00 arrived 12:00');
  // What waited for the bundle before goes with this.
  await more.ticking(16);
  await more.says('dee', 'direct', 'in ABB 20:00-21:00');
  await more.look();
  expect((await more.look()) - one).toBeLessThanOrEqual(2 * 5);
  await more.bot.stop();
});
