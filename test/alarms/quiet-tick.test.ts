import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openDatabase } from '../../data/database.ts';
import { minuteMs } from '../../data/ranges.ts';
import { key, rig, said } from '../bot/rig.ts';

it('a tick in which nothing is due writes nothing at all', async () => {
  const { build, signal, clock, path, pass } = await rig();
  const database = await openDatabase({ path, key, synchronous: 'off' });
  const bot = await build({ database });
  /** Rows written since the store was opened, also where they were left as they are. */
  const written = () =>
    database.transact(async (trx) => (await sql<{ n: number }>`select total_changes() as n`.execute(trx)).rows[0]?.n);
  await bot.start();
  await signal.hear(said('bo', 'backoffice', '!arrest 2 HBR at 10:00 arrived 11:00 minor\n!arrest NGT at 12:00'));
  await signal.hear(said('bo', 'backoffice', '!arrest STR at 00:30 booked 01:00\n!arrest 2 ABB at 05:00 booked 06:00'));
  await signal.hear(said('bo', 'backoffice', '!hospital ABB1 out 07:00\n!court ABB2 tomorrow 10:00'));
  await signal.hear(said('ana', 'direct', 'in HBR 13:00-18:00'));
  await signal.hear(said('pip', 'direct', 'ack G1'));
  await bot.settle();
  await pass(bot, 40);
  clock.moveTo(clock.now() + minuteMs / 2);
  await bot.tick(clock.now());
  await bot.settle();
  const before = await written();
  for (let again = 0; again < 20; again += 1) await bot.tick(clock.now());
  await bot.settle();
  expect(await written()).toBe(before);
  await signal.hear(said('ben', 'direct', 'in HBR 13:00-18:00'));
  await bot.settle();
  expect(await written()).toBeGreaterThan(before ?? 0);
  await bot.stop();
});
