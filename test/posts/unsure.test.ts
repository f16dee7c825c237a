import { describe, expect, it } from 'vitest';
import type { Op, Sent } from '../../bot/adapters/adapter.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';
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
  await taps('3️⃣', { ownSentAt: 0 });
  expect(inFor()).toBe(before + 1);
  expect(signal.taken()).toEqual(['hbr (reaction): ✅']);
  await taps('3️⃣', { ownSentAt: 0, emoji: null });
  expect(inFor()).toBe(before);
});

it('a tap on what somebody else wrote is just that', async () => {
  const { signal, taps, inFor } = await withLost(() => true);
  const before = inFor();
  await taps('3️⃣', {});
  expect([inFor(), signal.taken()]).toEqual([before, []]);
});

it('where every answer came, a tap on another message of the bot is nothing', async () => {
  const { signal, taps, inFor } = await withLost(() => false);
  const before = inFor();
  await taps('3️⃣', { ownSentAt: 0 });
  expect([inFor(), signal.taken()]).toEqual([before, []]);
});

describe('a rota that is known on no network, though nothing changes,', () => {
  /** The first `lost` rotas get no answer; `posted`: after how many minutes each went. */
  async function withAnswersLost(lost: number, fromHour = 12) {
    const stage = await rig();
    const { signal, clock } = stage;
    clock.moveTo(clock.now() + (fromHour - 12) * hourMs);
    const bot = await stage.build();
    await bot.start();
    const from = clock.now();
    const posted: number[] = [];
    signal.answer = async (op): Promise<Sent> => {
      if (!('text' in op) || !op.text.startsWith('Rota')) return signal.accepted();
      posted.push((clock.now() - from) / minuteMs);
      return posted.length > lost ? signal.accepted() : { outcome: 'unknown' };
    };
    await signal.hear(said('bo', 'backoffice', `!arrest 1 HBR at ${fromHour - 1}:00`));
    return { ...stage, bot, posted };
  }

  it('is posted once more, with the numbers that count from then on', async () => {
    const { bot, pass, posted, signal, rows } = await withAnswersLost(1);
    await pass(bot, 60);
    expect(posted).toEqual([0, 5]);
    expect(signal.sent.filter((op) => op.kind === 'edit' && op.text.startsWith('Rota'))).toEqual([]);
    expect(rows("select network from post where kind = 'rota' and live = 1")).toEqual([{ network: 'signal' }]);
    await bot.stop();
  });

  it('is posted less and less often', async () => {
    const { bot, pass, posted } = await withAnswersLost(Number.POSITIVE_INFINITY);
    await pass(bot, 100);
    expect(posted).toEqual([0, 5, 20, 80]);
    await bot.stop();
  });

  it('does not ring a third time at night', async () => {
    const { bot, pass, posted } = await withAnswersLost(Number.POSITIVE_INFINITY, 23);
    await pass(bot, 8 * 60);
    expect(posted).toEqual([0, 5, 8 * 60]);
    await bot.stop();
  });

  it('does not come sooner for what else is said of the station', async () => {
    const { bot, pass, posted, signal } = await withAnswersLost(1);
    await pass(bot, 1);
    await signal.hear(said('pip', 'direct', 'ack G1'));
    await pass(bot, 3);
    expect(posted).toEqual([0]);
    await bot.stop();
  });

  it('waits for a network, and goes soon after one is back', async () => {
    const { bot, pass, posted, signal, whatsapp } = await withAnswersLost(1);
    await bot.settle();
    [signal.up, whatsapp.up] = [false, false];
    await pass(bot, 30);
    signal.turn(true);
    await pass(bot, 5);
    expect(posted).toHaveLength(2);
    await bot.stop();
  });
});

it.each([
  ['sent then', 0, 1],
  ['sent at another time', 60 * minuteMs, 0],
])('👍 on a message %s, while an alarm was sent whose answer was lost', async (_, laterMs, acks) => {
  const { signal, clock, rows, build } = await rig();
  const bot = await build();
  await bot.start();
  let lost = 0;
  signal.answer = async (op): Promise<Sent> =>
    'text' in op && op.text.startsWith('Cover needed') && lost++ === 0 ? { outcome: 'unknown' } : signal.accepted();
  await signal.hear(said('bo', 'backoffice', '!arrest 1 HBR at 11:00'));
  await bot.settle();
  expect(lost).toBeGreaterThan(0);
  const ownSentAt = clock.now() + laterMs;
  for (const who of ['pip', 'pat', 'bo'])
    await signal.hear({ ...tapped(who, 'direct', 'nobody-knows', '👍'), ownSentAt, id: `tap-${who}` });
  await bot.settle();
  expect(rows('select distinct person_id from ack')).toHaveLength(acks);
});
