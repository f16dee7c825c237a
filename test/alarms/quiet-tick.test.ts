import { expect, it } from 'vitest';
import { minuteMs } from '../../data/ranges.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { key, rig, said } from '../bot/rig.ts';

it('a tick in which nothing is due writes nothing at all', async () => {
  const { build, signal, clock, path, pass } = await rig();
  const bot = await build();
  await bot.start();
  await signal.hear(said('bo', 'backoffice', '!arrest 2 HBR at 10:00 arrived 11:00 minor\n!arrest NGT at 12:00'));
  await signal.hear(said('ana', 'direct', 'in HBR 13:00-18:00'));
  await signal.hear(said('pip', 'direct', 'ack G1'));
  await bot.settle();
  await pass(bot, 40);
  clock.moveTo(clock.now() + minuteMs / 2);
  await bot.settle();
  const onlooker = openSqlite(path, key, 'off');
  const version = () => onlooker.pragma('data_version', { simple: true });
  const before = version();
  for (let again = 0; again < 20; again += 1) await bot.tick(clock.now());
  await bot.settle();
  expect(version()).toBe(before);
  await signal.hear(said('ben', 'direct', 'in HBR 13:00-18:00'));
  await bot.settle();
  expect(version()).not.toBe(before);
  onlooker.close();
  await bot.stop();
});
