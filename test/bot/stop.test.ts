import { expect, it } from 'vitest';
import type { Sent } from '../../bot/adapters/adapter.ts';
import { rig, said } from './rig.ts';

it('finishes what is in flight, begins nothing more, and gives the store back', async () => {
  const { build, signal, rows } = await rig();
  const bot = await build();
  await bot.start();
  let land: (sent: Sent) => void = () => {};
  signal.answer = () => new Promise((resolve) => (land = resolve));
  await signal.hear(said('ana', 'hbr', '!help'));
  await signal.hear(said('ben', 'hbr', '!help'));
  const settled = bot.settle();
  while (signal.sent.length === 0) await new Promise(setImmediate);
  const stopped = bot.stop();
  land({ outcome: 'accepted', id: 'late' });
  await Promise.all([stopped, settled]);
  expect(signal.sent).toHaveLength(1);
  expect(rows('select state from outbox')).toEqual([{ state: 'accepted' }, { state: 'queued' }]);
  expect(rows('select * from lease')).toEqual([]);
  signal.answer = async () => signal.accepted();
  const next = await build();
  await next.start();
  await next.settle();
  expect(signal.sent).toHaveLength(2);
  await next.stop();
});
