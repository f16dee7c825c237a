import { expect, it } from 'vitest';
import type { Op, Sent } from '../../bot/adapters/adapter.ts';
import { minuteMs } from '../../data/ranges.ts';
import { rig, said, tapped } from '../bot/rig.ts';

/** A rota in Harbour Road's room, of which the answer to what `isLost` says was lost. */
async function withLost(isLost: (op: Op) => boolean) {
  const stage = await rig();
  const { signal, clock } = stage;
  const bot = await stage.build();
  await bot.start();
  const isRota = (op: Op) => 'text' in op && op.text.startsWith('Rota');
  signal.answer = async (op): Promise<Sent> => (isRota(op) && isLost(op) ? { outcome: 'unknown' } : signal.accepted());
  const says = async (who: string, room: string, text: string) => {
    await signal.hear(said(who, room, text));
    await bot.settle();
  };
  const taps = async (emoji: string, some: object) => {
    await signal.hear({ ...tapped('cal', 'hbr', 'nobody-knows', emoji), ...some });
    await bot.settle();
  };
  await says('bo', 'backoffice', '!arrest 1 HBR at 11:00');
  clock.moveTo(clock.now() + minuteMs);
  await bot.settle();
  await says('ana', 'hbr', '!in 2');
  clock.moveTo(clock.now() + minuteMs);
  await bot.settle();
  signal.taken();
  const inFor = () => stage.rows('select person_id from sign_up where dropped_by is null').length;
  return { signal, taps, inFor };
}

it.each([
  ['an edit', (op: Op) => op.kind === 'edit'],
  ['the rota itself', () => true],
])('%s whose answer was lost is tapped all the same', async (_, isLost) => {
  const { signal, taps, inFor } = await withLost(isLost);
  const before = inFor();
  await taps('3️⃣', { onOwn: true });
  expect(inFor()).toBe(before + 1);
  expect(signal.taken()).toEqual(['hbr (reaction): ✅']);
  await taps('3️⃣', { onOwn: true, emoji: null });
  expect(inFor()).toBe(before);
});

it('a tap on what somebody else wrote is just that', async () => {
  const { signal, taps, inFor } = await withLost(() => true);
  const before = inFor();
  await taps('3️⃣', { onOwn: false });
  expect([inFor(), signal.taken()]).toEqual([before, []]);
});

it('where every answer came, a tap on another message of the bot is nothing', async () => {
  const { signal, taps, inFor } = await withLost(() => false);
  const before = inFor();
  await taps('3️⃣', { onOwn: true });
  expect([inFor(), signal.taken()]).toEqual([before, []]);
});
