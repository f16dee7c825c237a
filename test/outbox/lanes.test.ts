import { describe, expect, it } from 'vitest';
import type { Op, Sent } from '../../bot/adapters/adapter.ts';
import { chatOf, senderOf } from '../../bot/adapters/playground/world.ts';
import type { Parts } from '../../bot/parts.ts';
import { openDatabase } from '../../data/database.ts';
import { type FakeNetwork, key, rig, said } from '../bot/rig.ts';

const textOf = (op: Op | undefined) => (op && 'text' in op ? op.text : '');
const arrest = said('bo', 'backoffice', '!arrest HBR at 11:00 arrived 12:00');
/** The same person on the other network. */
const onWhatsapp = (who: string, text: string) =>
  said(who, 'direct', text, { chat: chatOf('whatsapp', who, 'direct'), sender: senderOf('whatsapp', who) });

/** Sends that `which` picks hang until they are let go. */
function holding(network: FakeNetwork, which: (text: string) => boolean) {
  const held: { readonly text: string; land(sent: Sent): void }[] = [];
  network.answer = (op) =>
    which(textOf(op))
      ? new Promise((land) => void held.push({ text: textOf(op), land }))
      : Promise.resolve(network.accepted());
  return held;
}

const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise(setImmediate);
};
/** Whatever could still happen has happened. */
const rest = async () => {
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
};

async function started(some?: Partial<Parts>) {
  const stage = await rig();
  const bot = await stage.build(some);
  await bot.start();
  return { ...stage, bot };
}

describe('a send that hangs', () => {
  async function stuckRota() {
    const stage = await started();
    const held = holding(stage.signal, (text) => text.startsWith('Rota'));
    await stage.signal.hear(arrest);
    await until(() => held.length > 0);
    stage.signal.taken();
    return { ...stage, held };
  }

  it('holds up no alarm on the same network', async () => {
    const { bot, signal, held } = await stuckRota();
    await signal.hear(said('dee', 'hbr', '!released 1 unmet'));
    await until(() => signal.sent.length > 0);
    await rest();
    expect(signal.taken()).toEqual(['direct:pip: Nobody met them', 'direct:pip: Stand it down?']);
    held[0]?.land(signal.accepted());
    await bot.settle();
    expect(signal.taken()).toContainEqual(expect.stringMatching(/^hbr: Thank you/));
    await bot.stop();
  });

  it('nor anything on another', async () => {
    const { bot, signal, whatsapp, held } = await stuckRota();
    for (const who of ['ana', 'ben']) await whatsapp.hear(onWhatsapp(who, 'mine'));
    await until(() => whatsapp.sent.length > 1);
    expect(whatsapp.taken().map((line) => line.slice(0, 19))).toEqual(['direct:ana: You are', 'direct:ben: You are']);
    expect(signal.taken()).toEqual([]);
    held[0]?.land(signal.accepted());
    await bot.stop();
  });

  it('holds up all else on its network, which goes in order once it has landed', async () => {
    const { bot, signal, whatsapp, held } = await stuckRota();
    for (const who of ['ana', 'ben', 'cal']) await signal.hear(said(who, 'direct', 'mine'));
    await bot.advance();
    await rest();
    expect([signal.taken(), whatsapp.taken()]).toEqual([[], []]);
    held[0]?.land(signal.accepted());
    await bot.settle();
    expect(signal.taken().map((line) => line.slice(0, 10))).toEqual(['direct:ana', 'direct:ben', 'direct:cal']);
    await bot.stop();
  });

  it('does not lose what changes in a post that is on its way', async () => {
    const { bot, signal, held, clock } = await stuckRota();
    await signal.hear(said('ana', 'direct', 'in HBR 15:00-18:00'));
    await bot.advance();
    clock.moveTo(clock.now() + 10_000);
    await bot.advance();
    signal.answer = async () => signal.accepted();
    held[0]?.land(signal.accepted());
    await bot.settle();
    signal.sent.splice(0);
    clock.moveTo(clock.now() + 10_000);
    await bot.settle();
    expect(signal.sent).toMatchObject([{ kind: 'edit', text: expect.stringContaining('15:00–18:00\nana') }]);
    await bot.stop();
  });

  it('does not keep the bot from starting', async () => {
    const { build, signal } = await rig();
    const first = await build();
    await first.start();
    signal.up = false;
    await signal.hear(said('ana', 'direct', 'mine'));
    await first.stop();
    signal.up = true;
    const held = holding(signal, () => true);
    const second = await build();
    await second.start();
    expect(held).toHaveLength(1);
    held[0]?.land(signal.accepted());
    await second.stop();
  });
});

it('of two at once on a network one is an alarm, and there are never three', async () => {
  const { bot, signal, rows } = await started();
  const held = holding(signal, () => true);
  await signal.hear(said('ana', 'direct', 'mine'));
  await until(() => held.length > 0);
  await signal.hear(arrest);
  for (let look = 0; look < 5; look++) await bot.advance();
  await rest();
  expect(held.map(({ text }) => text.split(/[\n.]/)[0])).toEqual(['You are not down for any hours', 'Cover needed']);
  held[0]?.land(signal.accepted());
  await until(() => held.length > 2);
  await rest();
  expect(held.map(({ text }) => text.split('\n')[0]).slice(2)).toEqual(['Open the group?']);
  expect(rows("select urgency from outbox where state = 'sending'")).toEqual([{ urgency: 0 }, { urgency: 0 }]);
  holding(signal, () => false);
  for (const { land } of held) land(signal.accepted());
  await bot.settle();
  const texts = signal.sent.map((op) => `${op.chat.id} ${textOf(op)}`);
  expect(new Set(texts).size).toBe(texts.length);
  expect(rows("select seq from outbox where state <> 'accepted'")).toEqual([]);
  await bot.stop();
});

it('stops when everything on its way has landed, on every network', async () => {
  const { bot, signal, whatsapp, rows } = await started();
  const held = [holding(signal, () => true), holding(whatsapp, () => true)];
  await signal.hear(said('ana', 'direct', 'mine'));
  await whatsapp.hear(onWhatsapp('ben', 'mine'));
  await until(() => held.every(({ length }) => length > 0));
  let hasStopped = false;
  const stopped = bot.stop().then(() => (hasStopped = true));
  held[0]?.[0]?.land(signal.accepted());
  await rest();
  expect(hasStopped).toBe(false);
  held[1]?.[0]?.land(whatsapp.accepted());
  await stopped;
  expect(rows('select network, state from outbox')).toEqual([
    { network: 'signal', state: 'accepted' },
    { network: 'whatsapp', state: 'accepted' },
  ]);
});

it('goes on where it could not write down what became of one', async () => {
  const stage = await rig();
  const database = await openDatabase({ path: stage.path, key, synchronous: 'off' });
  let isFull = false;
  const bot = await stage.build({
    database: {
      ...database,
      transact: (work) => (isFull ? Promise.reject(new Error('full')) : database.transact(work)),
    },
  });
  await bot.start();
  stage.signal.answer = async () => {
    isFull = true;
    return stage.signal.accepted();
  };
  await stage.signal.hear(said('ana', 'direct', 'mine'));
  await until(() => stage.logged.length > 0);
  isFull = false;
  stage.signal.answer = async () => stage.signal.accepted();
  await stage.signal.hear(said('ben', 'direct', 'mine'));
  await bot.settle();
  expect(stage.logged).toMatchObject([{ msg: 'work failed' }]);
  expect(stage.signal.taken().map((line) => line.slice(0, 10))).toEqual(['direct:ana', 'direct:ben']);
  await bot.stop();
});

it('says when it is worth looking again, to the moment', async () => {
  const { bot, signal, clock } = await started();
  expect(await bot.advance()).toBe(null);
  signal.can = { ...signal.can, paceMs: 1_500 };
  const from = clock.now();
  for (const who of ['ana', 'ben', 'cal']) await signal.hear(said(who, 'direct', 'mine'));
  const moments: (readonly [number, number])[] = [];
  for (let due = await bot.advance(); due !== null; due = await bot.advance()) {
    await rest();
    moments.push([clock.now() - from, signal.taken().length]);
    clock.moveTo(due);
  }
  await rest();
  expect(moments).toEqual([
    [0, 1],
    [1_500, 1],
    [3_000, 1],
  ]);
  await bot.stop();
});
