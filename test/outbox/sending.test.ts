import { describe, expect, it } from 'vitest';
import type { Op, Sent } from '../../bot/adapters/adapter.ts';
import { hourMs } from '../../data/ranges.ts';
import { rig, said } from '../bot/rig.ts';

const failed = async (): Promise<Sent> => ({ outcome: 'failed' });
const unknown = async (): Promise<Sent> => ({ outcome: 'unknown' });
const textOf = (op: Op | undefined) => (op && 'text' in op ? op.text : '');

async function started() {
  const stage = await rig();
  const bot = await stage.build();
  await bot.start();
  return { ...stage, bot };
}

describe('whose outcome nobody knows', () => {
  it('an answer is sent once more, and says so', async () => {
    const { bot, signal, rows } = await started();
    signal.answer = unknown;
    await signal.hear(said('ana', 'direct', 'mine'));
    await bot.settle();
    expect(signal.sent.map(textOf)).toEqual([
      textOf(signal.sent[0]),
      `${textOf(signal.sent[0])}\n(Sent again to be sure.)`,
    ]);
    expect(rows('select state from outbox')).toEqual([{ state: 'unknown' }]);
    await bot.stop();
  });

  it('an alarm is, too, by the next address, and no more than that', async () => {
    const { bot, signal, whatsapp, pass } = await started();
    signal.answer = unknown;
    whatsapp.answer = unknown;
    await signal.hear(said('bo', 'backoffice', '!arrest HBR at 12:00'));
    await bot.settle();
    const toPip = ({ sent }: typeof signal) =>
      sent.filter((op) => op.chat.kind === 'direct' && textOf(op).startsWith('Cover needed')).map(textOf);
    const [first] = toPip(signal);
    expect(toPip(whatsapp)).toEqual([`${first}\n(Sent again to be sure.)`]);
    await pass(bot, 1);
    expect([toPip(signal), toPip(whatsapp)].map(({ length }) => length)).toEqual([1, 1]);
    await bot.stop();
  });

  it('an alarm is by the same address, where there is no other that is up', async () => {
    const { bot, signal, whatsapp, rows } = await started();
    signal.answer = unknown;
    whatsapp.up = false;
    await signal.hear(said('bo', 'backoffice', '!arrest HBR at 12:00'));
    await bot.settle();
    const alarms = signal.sent.map(textOf).filter((text) => text.startsWith('Cover needed'));
    expect(alarms).toEqual([alarms[0], `${alarms[0]}\n(Sent again to be sure.)`]);
    expect(rows('select distinct state from outbox where urgency = 0')).toEqual([{ state: 'unknown' }]);
    await bot.stop();
  });

  it('a post waits for its next redraw, which shows it whole', async () => {
    const { bot, signal, pass } = await started();
    signal.answer = async (op) => (textOf(op).startsWith('Rota') ? { outcome: 'unknown' } : signal.accepted());
    await signal.hear(said('bo', 'backoffice', '!arrest HBR at 12:00'));
    await bot.settle();
    const rotas = () => signal.sent.filter((op) => textOf(op).startsWith('Rota'));
    expect(rotas()).toHaveLength(1);
    signal.answer = async () => signal.accepted();
    await pass(bot, 4);
    expect(rotas()).toHaveLength(1);
    const before = rotas().length;
    await signal.hear(said('ana', 'direct', 'in HBR 15:00-18:00'));
    await pass(bot, 1);
    expect(
      rotas()
        .slice(before)
        .map(({ kind }) => kind),
    ).toEqual(['text']);
    expect(rotas().map(textOf).join()).not.toContain('again to be sure');
    await bot.stop();
  });
});

describe('while a network fails', () => {
  it('an alarm goes by the next address within the minute, and no more by the first', async () => {
    const { bot, signal, whatsapp, clock } = await started();
    signal.answer = async (op) => (op.chat.kind === 'direct' ? { outcome: 'failed' } : signal.accepted());
    await signal.hear(said('bo', 'backoffice', '!arrest HBR at 12:00'));
    await bot.settle();
    for (let due = await bot.nextDue(); due !== null && due <= clock.now() + 61_000; due = await bot.nextDue()) {
      if (whatsapp.sent.length > 0) break;
      clock.moveTo(due);
      await bot.settle();
    }
    expect(whatsapp.taken().filter((line) => line.startsWith('direct:pip: Cover'))).toHaveLength(1);
    const tried = signal.sent.length;
    clock.moveTo(clock.now() + 600_000);
    await bot.settle();
    expect(
      signal.sent
        .slice(tried)
        .map(textOf)
        .filter((text) => text.startsWith('Cover')),
    ).toEqual([]);
    await bot.stop();
  });

  it('goes on trying, less and less often, and tells the operator when it gives up', async () => {
    const { bot, signal, whatsapp, pass, logged, rows } = await started();
    signal.answer = failed;
    whatsapp.answer = failed;
    await signal.hear(said('ana', 'direct', 'mine'));
    await bot.settle();
    expect(signal.sent).toHaveLength(1);
    await pass(bot, 5 * 60);
    expect(rows('select state, attempts from outbox')).toEqual([{ state: 'failed', attempts: 19 }]);
    expect(signal.sent.length + whatsapp.sent.length).toBe(20);
    expect(logged).toMatchObject([{ letter: 1, msg: 'letter given up' }]);
    await bot.stop();
  });

  it('does not give up an alarm before the night is over, and sooner what somebody asked', async () => {
    const { bot, signal, whatsapp, pass, rows } = await started();
    whatsapp.up = false;
    signal.answer = failed;
    await signal.hear(said('bo', 'backoffice', '!arrest HBR at 11:00 arrived 12:00'));
    await signal.hear(said('ana', 'direct', 'mine'));
    await pass(bot, 11 * 60);
    const early = 'created_at < (select min(created_at) from outbox) + 3600000';
    const waiting = () =>
      rows(`select distinct urgency from outbox where state = 'queued' and urgency < 2 and ${early}`);
    expect(waiting()).toEqual([{ urgency: 0 }]);
    signal.answer = async () => signal.accepted();
    await pass(bot, 16);
    expect(waiting()).toEqual([]);
    await bot.stop();
  });

  it('tries nothing at each turn of one that comes and goes', async () => {
    const { bot, signal, whatsapp, pass, clock } = await started();
    whatsapp.up = false;
    signal.answer = failed;
    await signal.hear(said('ana', 'direct', 'mine'));
    await bot.settle();
    for (let turn = 0; turn < 28; turn++) {
      clock.moveTo(clock.now() + 250);
      signal.turn(turn % 2 === 1);
      await bot.settle();
    }
    expect(signal.sent).toHaveLength(3);
    signal.answer = async () => signal.accepted();
    signal.taken();
    await pass(bot, 1);
    expect(signal.taken()).toHaveLength(1);
    await bot.stop();
  });

  it('tries nothing sooner because another went down', async () => {
    const { bot, signal, whatsapp, clock } = await started();
    signal.answer = failed;
    await signal.hear(said('ana', 'direct', 'mine'));
    await bot.settle();
    clock.moveTo(clock.now() + 1_000);
    whatsapp.turn(false);
    await bot.settle();
    expect(signal.sent).toHaveLength(1);
    await bot.stop();
  });

  it('tries at once what waits when a network is back, whatever its back-off', async () => {
    const { bot, signal, whatsapp, pass } = await started();
    whatsapp.up = false;
    signal.answer = failed;
    await signal.hear(said('ana', 'direct', 'mine'));
    await bot.settle();
    await pass(bot, 10);
    signal.taken();
    signal.turn(false);
    signal.answer = async () => signal.accepted();
    signal.turn(true);
    await bot.settle();
    expect(signal.taken()).toHaveLength(1);
    await bot.stop();
  });

  it('goes by the other network while one is down, and waits while both are', async () => {
    const { bot, signal, whatsapp } = await started();
    signal.up = false;
    await signal.hear(said('ana', 'direct', 'mine'));
    await bot.settle();
    expect([signal.taken(), whatsapp.taken()].map(({ length }) => length)).toEqual([0, 1]);
    whatsapp.up = false;
    await signal.hear(said('ana', 'direct', 'mine'));
    await bot.settle();
    expect([signal.taken(), whatsapp.taken()].map(({ length }) => length)).toEqual([0, 0]);
    whatsapp.turn(true);
    await bot.settle();
    expect([signal.taken(), whatsapp.taken()].map(({ length }) => length)).toEqual([0, 1]);
    await bot.stop();
  });
});

it('goes on sending when the clock is set back an hour', async () => {
  const { bot, signal, clock } = await started();
  signal.can = { ...signal.can, paceMs: 2_000 };
  await signal.hear(said('ana', 'direct', 'mine'));
  await bot.settle();
  clock.moveTo(clock.now() - hourMs);
  await signal.hear(said('ben', 'direct', 'mine'));
  await bot.settle();
  expect(signal.taken().map((line) => line.slice(0, 10))).toEqual(['direct:ana', 'direct:ben']);
  await bot.stop();
});

it('sends only the newest of several versions of a post', async () => {
  const { bot, signal, whatsapp, pass } = await started();
  await signal.hear(said('bo', 'backoffice', '!arrest HBR at 12:00'));
  await bot.settle();
  await pass(bot, 1);
  for (const network of [signal, whatsapp]) network.become({ up: false, hearing: true });
  await bot.settle();
  for (const [who, hours] of [
    ['ana', '15:00-18:00'],
    ['ben', '15:00-18:00'],
    ['cal', '18:00-21:00'],
  ] as const) {
    await signal.hear(said(who, 'direct', `in HBR ${hours}`));
    await pass(bot, 1);
  }
  signal.taken();
  signal.turn(true);
  await bot.settle();
  const edits = signal.sent.filter((op) => op.kind === 'edit' && op.text.startsWith('Rota'));
  expect(edits).toHaveLength(1);
  expect(textOf(edits[0])).toMatch(/ana.*ben[\s\S]*cal/i);
  await bot.stop();
});

it('keeps its account’s pace, alarms first, and does not change networks to go faster', async () => {
  const { bot, signal, whatsapp, clock, pass } = await started();
  await signal.hear(said('bo', 'backoffice', '!arrest 2 HBR at 12:00'));
  await bot.settle();
  signal.taken();
  signal.can = { ...signal.can, paceMs: 2_000 };
  clock.moveTo(clock.now() + 5_000);
  await signal.hear(said('ana', 'direct', 'mine'));
  await signal.hear(said('ben', 'direct', 'mine'));
  await signal.hear(said('dee', 'hbr', '!released 1 unmet'));
  await bot.settle();
  const log: [number, string][] = signal.taken().map((line) => [0, line.slice(0, 24)]);
  const from = clock.now();
  for (let due = await bot.nextDue(); due !== null && due <= from + 7_000; due = await bot.nextDue()) {
    clock.moveTo(due);
    await bot.settle();
    log.push(...signal.taken().map((line): [number, string] => [clock.now() - from, line.slice(0, 24)]));
  }
  expect(log).toEqual([
    [0, 'direct:ana: You are not '],
    [2_000, 'direct:pip: Nobody met t'],
    [4_000, 'direct:ben: You are not '],
    [6_000, 'hbr: Thank you. 1 person'],
  ]);
  expect(whatsapp.sent).toEqual([]);
  await pass(bot, 1);
  await bot.stop();
});
