import { expect, it } from 'vitest';
import { hourMs, minuteMs } from '../../data/ranges.ts';
import { rig, said } from '../bot/rig.ts';

/** Without what the bot asks of itself, such as who is still on duty. */
const answers = 'select body from outbox where post_id is null and seq = 1';

it('erases what was said, and what was answered, after a day, and keeps the ids', async () => {
  const { build, signal, clock, rows } = await rig();
  const bot = await build();
  await bot.start();
  await signal.hear(said('ana', 'direct', 'mine', { id: 'asked' }));
  await bot.settle();
  const texts = () => [...rows('select body from inbox'), ...rows(answers)].map(({ body }) => body);
  clock.moveTo(clock.now() + 24 * hourMs - minuteMs);
  await bot.tick(clock.now());
  expect(texts().every((text) => typeof text === 'string')).toBe(true);
  // Not on the hour: the minute at which it fell due was missed.
  clock.moveTo(clock.now() + 7 * minuteMs);
  await bot.tick(clock.now());
  expect(texts()).toEqual([null, null]);
  expect(rows('select event_id, sender_hash from inbox')).toEqual([{ event_id: 'asked', sender_hash: null }]);
  clock.moveTo(clock.now() + 14 * 24 * hourMs);
  await bot.tick(clock.now());
  expect([...rows('select * from inbox'), ...rows(answers)]).toEqual([]);
  await bot.stop();
});

it('counts from when a network took it', async () => {
  const { build, signal, whatsapp, clock, rows } = await rig();
  const bot = await build();
  await bot.start();
  [signal.up, whatsapp.up] = [false, false];
  await signal.hear(said('ana', 'direct', 'mine'));
  await bot.settle();
  clock.moveTo(clock.now() + 20 * hourMs);
  signal.turn(true);
  await bot.settle();
  clock.moveTo(clock.now() + 10 * hourMs);
  await bot.tick(clock.now());
  expect(rows('select body from outbox')[0]?.body).toContain('text');
  clock.moveTo(clock.now() + 14 * hourMs + minuteMs);
  await bot.tick(clock.now());
  expect(rows(answers)).toEqual([{ body: null }]);
  await bot.stop();
});

it('keeps no text of a post at all, and of one that was replaced only what its numbers stand for', async () => {
  const { build, signal, rows, pass } = await rig();
  const bot = await build();
  await bot.start();
  await signal.hear(said('bo', 'backoffice', '!arrest 2 HBR at 11:00 arrived 12:00'));
  await signal.hear(said('ana', 'direct', 'in HBR 15:00-18:00'));
  await pass(bot, 1);
  expect(signal.taken().some((line) => line.startsWith('hbr (edit): Rota'))).toBe(true);
  expect(JSON.stringify(rows('select * from post'))).not.toMatch(/Rota|Cover needed|Harbour|ana/);
  await signal.hear(said('ben', 'hbr', '!rota'));
  await bot.settle();
  expect(rows("select live, shows = '' as textless, seats = '[]' as nobody from post where kind = 'rota'")).toEqual(
    expect.arrayContaining([
      { live: 0, textless: 1, nobody: 1 },
      { live: 1, textless: 0, nobody: 0 },
    ]),
  );
  expect(rows("select count(*) as posts from post where kind = 'rota' and slots = '{}'")).toEqual([{ posts: 0 }]);
  await bot.stop();
});
