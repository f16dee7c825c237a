import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Op, Sent } from '../../bot/adapters/adapter.ts';
import { hourMs, type Instant, minuteMs } from '../../data/ranges.ts';
import { type FakeNetwork, rig, said, tapped } from '../bot/rig.ts';

interface Limits {
  readonly maxCount: number;
  readonly windowMs: number;
}

/** A message as a network sees it: one thing under whatever ids it had. */
interface Standing {
  readonly sentAt: Instant;
  edits: number;
  told: string;
}

/** Makes a network hold to its limits; what it refused, and in how many ways each message there was changed. */
function strict(network: FakeNetwork, limits: Limits, now: () => Instant, keepsIds: boolean) {
  network.can = { ...network.can, edits: limits };
  const standing = new Map<string, Standing>();
  const refused: string[] = [];
  let isLost = false;

  function edit(op: Extract<Op, { kind: 'edit' }>): Sent {
    const message = standing.get(op.messageId);
    if (!message || message.told !== op.messageId) refused.push('not the newest id');
    else if (message.edits >= limits.maxCount) refused.push(`edit ${message.edits + 1}`);
    else if (now() - message.sentAt >= limits.windowMs) refused.push(`after ${now() - message.sentAt} ms`);
    if (!message || refused.length > 0) return { outcome: 'failed' };
    message.edits++;
    if (keepsIds || isLost) return { outcome: 'accepted' };
    const { id = '' } = network.accepted();
    message.told = id;
    standing.set(id, message);
    return { outcome: 'accepted', id };
  }

  function write(): Sent {
    const { id = '' } = network.accepted();
    standing.set(id, { sentAt: now(), edits: 0, told: id });
    return { outcome: 'accepted', id };
  }

  network.answer = async (op) => {
    const sent = op.kind === 'edit' ? edit(op) : write();
    const answer: Sent = isLost && op.kind === 'edit' ? { outcome: 'unknown' } : sent;
    isLost &&= op.kind !== 'edit';
    return answer;
  };
  return {
    refused,
    most: () => Math.max(0, ...[...standing.values()].map(({ edits }) => edits)),
    /** The answer to the next edit gets lost on the way. */
    loseNext: () => {
      isLost = true;
    },
  };
}

const ofRotas = "select message_id from post_message join post on post.id = post_id where kind = 'rota'";

/** Mon 5 Jan 2026 12:00: two people came to Harbour Road, whose rota stands in its room. */
async function harbour(limits: Limits) {
  const stage = await rig();
  const { signal, whatsapp, clock } = stage;
  const networks = {
    signal: strict(signal, limits, () => clock.now(), false),
    whatsapp: strict(whatsapp, limits, () => clock.now(), true),
  };
  let bot = await stage.build();
  await bot.start();
  const wait = async (ms: number) => {
    clock.moveTo(clock.now() + ms);
    await bot.tick(clock.now());
    await bot.settle();
  };
  const says = async (who: string, room: string, text: string) => {
    await signal.hear(said(who, room, text));
    await bot.settle();
  };
  /** What was done in the room since last asked. */
  const inRoom = (network: FakeNetwork) => {
    const ops = network.sent.filter(({ chat }) => chat.id.endsWith(':hbr'));
    network.sent.length = 0;
    return ops;
  };
  let isIn = false;
  /** Hours are taken, or given back: the rota says so ten seconds later. */
  const change = async (hours = '06:00-09:00') => {
    isIn = !isIn;
    await says('ana', 'direct', `${isIn ? 'in' : 'cancel'} HBR ${hours}`);
    await wait(10_000);
  };
  const restart = async () => {
    bot.abandon();
    bot = await stage.build();
    await bot.start();
  };
  await says('bo', 'backoffice', '!arrest 2 HBR at 11:00 arrived 12:00');
  const [first] = stage.rows(ofRotas);
  inRoom(signal);
  return {
    ...stage,
    networks,
    change,
    wait,
    says,
    inRoom,
    restart,
    firstId: first?.message_id as string,
    stop: () => bot.stop(),
  };
}

const kinds = (ops: readonly Op[]) => ops.map(({ kind }) => kind);
const real: Limits = { maxCount: 10, windowMs: 24 * hourMs };

describe('a network that takes ten edits of a message, within a day', () => {
  it('gets ten, and then a line', async () => {
    const { change, inRoom, signal, networks, stop } = await harbour(real);
    for (let count = 0; count < 10; count++) await change();
    expect(kinds(inRoom(signal))).toEqual(Array(10).fill('edit'));
    await change();
    expect(inRoom(signal)).toEqual([
      expect.objectContaining({ kind: 'text', text: expect.stringMatching(/: ana takes|: free again/) }),
    ]);
    expect(networks.signal.refused).toEqual([]);
    await stop();
  });

  it('gets ten more of a rota that was sent anew', async () => {
    const { change, says, inRoom, signal, networks, stop } = await harbour(real);
    for (let count = 0; count < 11; count++) await change();
    await says('ana', 'hbr', '!rota');
    inRoom(signal);
    for (let count = 0; count < 10; count++) await change();
    expect(kinds(inRoom(signal))).toEqual(Array(10).fill('edit'));
    expect(networks.signal.refused).toEqual([]);
    await stop();
  });

  it('gets ten of a message that the same post got on another network', async () => {
    const { change, inRoom, signal, whatsapp, networks, stop } = await harbour(real);
    for (let count = 0; count < 10; count++) await change();
    signal.turn(false);
    inRoom(whatsapp);
    for (let count = 0; count < 11; count++) await change();
    expect(kinds(inRoom(whatsapp))).toEqual(['text', ...Array(10).fill('edit')]);
    expect(networks.whatsapp.refused).toEqual([]);
    await stop();
  });

  it('has its time counted from the sending, not from the last edit', async () => {
    const { change, wait, inRoom, signal, networks, stop } = await harbour({ ...real, windowMs: 2 * hourMs });
    await wait(90 * minuteMs);
    inRoom(signal);
    await change();
    await wait(29 * minuteMs);
    await change();
    expect(kinds(inRoom(signal))).toEqual(['edit', 'edit']);
    await wait(minuteMs);
    await change();
    expect(kinds(inRoom(signal))).toEqual(['text']);
    expect(networks.signal.refused).toEqual([]);
    await stop();
  });

  it('counts an edit of which nobody knows, also one that was cut off', async () => {
    const { change, networks, inRoom, signal, restart, stop } = await harbour({ ...real, maxCount: 2 });
    networks.signal.loseNext();
    await change();
    expect(networks.signal.most()).toBe(1);
    const { answer } = signal;
    signal.answer = async (op) => {
      const sent = await answer(op);
      return op.kind === 'edit' ? new Promise<Sent>(() => {}) : sent;
    };
    void change().catch(() => {});
    while (networks.signal.most() < 2) await new Promise(setImmediate);
    signal.answer = answer;
    await restart();
    inRoom(signal);
    await change();
    expect(kinds(inRoom(signal))).toEqual(['text']);
    expect(networks.signal.refused).toEqual([]);
    await stop();
  });
});

it('a tap on any id that a rota ever had counts', async () => {
  const { change, wait, signal, firstId, rows, stop } = await harbour(real);
  for (let count = 0; count < 3; count++) await change();
  const ids = rows(`${ofRotas} order by seq`).map((row) => row.message_id as string);
  const last = ids.at(-1) ?? '';
  expect([ids[0], ids.length]).toEqual([firstId, 4]);
  await signal.hear(tapped('ben', 'hbr', firstId, '2️⃣'));
  await signal.hear(tapped('cal', 'hbr', last, '2️⃣'));
  await wait(minuteMs);
  await stop();
  const people = rows('select count(distinct person_id) as people from sign_up where dropped_by is null');
  expect(people).toEqual([{ people: 3 }]);
});

type Step = (stage: Awaited<ReturnType<typeof harbour>>) => Promise<void> | void;

const steps: fc.Arbitrary<[string, Step]> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<[string, Step]>(['change', ({ change }) => change()]) },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 1, max: 70 })
      .map((minutes): [string, Step] => [`+${minutes}m`, ({ wait }) => wait(minutes * minuteMs)]),
  },
  { weight: 1, arbitrary: fc.constant<[string, Step]>(['rota', ({ says }) => says('ana', 'hbr', '!rota')]) },
  {
    weight: 1,
    arbitrary: fc.constant<[string, Step]>(['arrest', ({ says }) => says('bo', 'backoffice', '!arrest HBR')]),
  },
  { weight: 1, arbitrary: fc.constant<[string, Step]>(['lost', ({ networks }) => networks.signal.loseNext()]) },
  { weight: 1, arbitrary: fc.constant<[string, Step]>(['down', ({ signal }) => signal.turn(false)]) },
  { weight: 1, arbitrary: fc.constant<[string, Step]>(['up', ({ signal }) => signal.turn(true)]) },
);

it('no edit is ever refused, whatever happens', async () => {
  let most = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 10, maxLength: 30 }), async (story) => {
      const stage = await harbour({ maxCount: 3, windowMs: 2 * hourMs });
      for (const [, step] of story) await step(stage);
      await stage.stop();
      expect([stage.networks.signal.refused, stage.networks.whatsapp.refused]).toEqual([[], []]);
      most = Math.max(most, stage.networks.signal.most());
    }),
    { numRuns: 15 },
  );
  expect(most).toBe(3);
}, 120_000);
