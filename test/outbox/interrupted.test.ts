import { expect, it } from 'vitest';
import type { Op, Sent } from '../../bot/adapters/adapter.ts';
import { rig, said } from '../bot/rig.ts';

const textOf = (op: Op | undefined) => (op && 'text' in op ? op.text : '');
const never = () => new Promise<Sent>(() => {});

/** The process is killed while the network has the first message that `which` picks. */
async function killedWhile(which: (op: Op) => boolean, ...lines: readonly (readonly [string, string, string])[]) {
  const stage = await rig();
  const first = await stage.build();
  await first.start();
  let isHeld = false;
  stage.signal.answer = async (op) => {
    isHeld ||= which(op);
    return which(op) ? never() : stage.signal.accepted();
  };
  for (const [who, room, text] of lines) await stage.signal.hear(said(who, room, text));
  void first.settle().catch(() => {});
  while (!isHeld) await new Promise(setImmediate);
  first.abandon();
  stage.signal.answer = async () => stage.signal.accepted();
  const second = await stage.build();
  const before = stage.signal.sent.length;
  await second.start();
  await second.settle();
  return { ...stage, bot: second, after: () => stage.signal.sent.slice(before).map(textOf) };
}

it('an answer that was being sent is sent once more', async () => {
  const { bot, after } = await killedWhile((op) => textOf(op).startsWith('You are not'), ['ana', 'direct', 'mine']);
  expect(after()).toHaveLength(1);
  expect(after()[0]).toMatch(/^You are not[\s\S]*\n\(Sent again to be sure\.\)$/);
  await bot.stop();
});

it('an alarm, too; what was queued behind it goes as it is', async () => {
  const { bot, after } = await killedWhile(
    (op) => textOf(op).startsWith('Cover'),
    ['bo', 'backoffice', '!arrest HBR at 12:00'],
  );
  expect(after().map((text) => [text.split('\n')[0], text.includes('again to be sure')])).toEqual([
    ['Cover needed', true],
    ['Open the group?', false],
    [expect.stringMatching(/^HBR1 is in the book/), false],
    ['Rota: Harbour Road (HBR)', false],
  ]);
  await bot.stop();
});

it('a post is not: it waits for its next redraw', async () => {
  const { bot, after, rows } = await killedWhile(
    (op) => textOf(op).startsWith('Rota'),
    ['bo', 'backoffice', '!arrest HBR at 12:00'],
  );
  expect(after()).toEqual([]);
  expect(rows('select state from outbox where post_id is not null and urgency = 2')).toEqual([{ state: 'unknown' }]);
  await bot.stop();
});
