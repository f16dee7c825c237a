import { describe, expect, it } from 'vitest';
import type { Op, Refusal, Sent } from '../../bot/adapters/adapter.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';
import { type FakeNetwork, rig, said, tapped } from '../bot/rig.ts';

const textOf = (op: Op) => ('text' in op ? op.text : '');

async function started() {
  const stage = await rig();
  const bot = await stage.build();
  await bot.start();
  const says = async (who: string, room: string, text: string) => {
    await stage.signal.hear(said(who, room, text));
    await bot.settle();
  };
  return { ...stage, bot, says };
}

/** Refuses what `which` picks, for good. */
function refuse(network: FakeNetwork, refusal: Refusal, which: (op: Op) => boolean): void {
  const refused: Sent = { outcome: 'failed', refusal };
  network.answer = async (op) => (which(op) ? refused : network.accepted());
}

const isDirect = ({ chat }: Op) => chat.kind === 'direct';
const isIn = (room: string) => (op: Op) => op.chat.id.endsWith(`:${room}`);
const toPip = ({ sent }: FakeNetwork) => sent.filter((op) => isIn('pip')(op)).map((op) => textOf(op).split('\n')[0]);

describe('what a network will never take', () => {
  it.each(['no-such-person', 'untrusted', 'impossible'] as const)(
    'goes by the next address at once: %s',
    async (why) => {
      const { bot, signal, whatsapp, says, pass, logged } = await started();
      refuse(signal, why, isIn('pip'));
      await says('pip', 'direct', 'mine');
      expect([signal.sent.length, whatsapp.sent.length]).toEqual([1, 1]);
      await pass(bot, 30);
      expect([signal.sent.length, whatsapp.sent.length]).toEqual([1, 1]);
      const level = why === 'impossible' ? 40 : 50;
      expect(logged).toEqual([
        { level, letter: 1, network: 'signal', refusal: why, msg: 'letter refused', time: expect.anything() },
      ]);
      await bot.stop();
    },
  );

  it('is tried on no network twice, and fails at once where all refuse', async () => {
    const { bot, signal, whatsapp, says, pass, rows, logged } = await started();
    refuse(signal, 'no-such-person', isIn('pip'));
    refuse(whatsapp, 'untrusted', isIn('pip'));
    await says('pip', 'direct', 'mine');
    expect(rows('select state from outbox')).toEqual([{ state: 'failed' }]);
    await pass(bot, 60);
    expect([signal.sent.length, whatsapp.sent.length]).toEqual([1, 1]);
    expect(logged.at(-1)).toMatchObject({ letter: 1, urgency: 'answer', msg: 'letter refused everywhere' });
    await bot.stop();
  });

  it('waits for the other network while that is down', async () => {
    const { bot, signal, whatsapp, says, pass } = await started();
    refuse(signal, 'no-such-person', isIn('pip'));
    whatsapp.turn(false);
    await says('pip', 'direct', 'mine');
    await pass(bot, 10);
    expect(signal.sent).toHaveLength(1);
    whatsapp.turn(true);
    await bot.settle();
    expect([signal.sent.length, whatsapp.sent.length]).toEqual([1, 1]);
    await bot.stop();
  });

  it('is not done elsewhere where it is about one message, and does not wait for ever', async () => {
    const { bot, signal, whatsapp, says, rows } = await started();
    const ids: (string | undefined)[] = [];
    signal.answer = async (op) => {
      const sent = signal.accepted();
      if (textOf(op).startsWith('Rota')) ids.push(sent.id);
      return sent;
    };
    await says('bo', 'backoffice', '!arrest 2 HBR at 12:00');
    refuse(signal, 'impossible', (op) => op.kind === 'reaction');
    await signal.hear(tapped('ana', 'hbr', ids[0] ?? '', '2️⃣'));
    await bot.settle();
    expect(signal.sent.at(-1)?.kind).toBe('reaction');
    expect(whatsapp.sent).toEqual([]);
    expect(rows('select state from outbox order by seq desc limit 1')).toEqual([{ state: 'failed' }]);
    await bot.stop();
  });

  it('is a change to an alarm, where the alarm stands on that network', async () => {
    const { bot, signal, whatsapp, says, pass, rows } = await started();
    await says('bo', 'backoffice', '!arrest HBR at 11:00 arrived 12:00');
    refuse(signal, 'no-such-person', isIn('pip'));
    await says('ana', 'direct', 'in HBR 14:00-16:00');
    await pass(bot, 1);
    expect(signal.sent.filter((op) => isIn('pip')(op)).at(-1)?.kind).toBe('edit');
    expect(whatsapp.sent.filter((op) => isIn('pip')(op))).toEqual([]);
    expect(rows("select state from outbox where state in ('queued', 'failed')")).toEqual([{ state: 'failed' }]);
    await bot.stop();
  });
});

describe('an alarm that is refused', () => {
  it('everywhere counts as not accepted: the next step hears of it within minutes', async () => {
    const { bot, signal, whatsapp, says, pass, logged } = await started();
    refuse(signal, 'no-such-person', isIn('pip'));
    refuse(whatsapp, 'no-such-person', isIn('pip'));
    await says('bo', 'backoffice', '!arrest HBR at 11:00 arrived 12:00');
    expect([toPip(signal), toPip(whatsapp)].map((lines) => lines.filter((line) => line === 'Cover needed'))).toEqual([
      ['Cover needed'],
      ['Cover needed'],
    ]);
    expect(logged).toContainEqual(expect.objectContaining({ urgency: 'alarm', msg: 'letter refused everywhere' }));
    await pass(bot, 3);
    const heard = signal.sent.filter((op) => textOf(op).startsWith('Cover needed')).map(({ chat }) => chat.id);
    expect(heard).toEqual(['signal:pip', expect.anything(), expect.anything()]);
    expect(heard.slice(1).sort()).toEqual(['signal:coordinators', 'signal:pat']);
    await bot.stop();
  });

  it('by one network is told by the other without waiting', async () => {
    const { bot, signal, whatsapp, says } = await started();
    refuse(signal, 'untrusted', isIn('pip'));
    await says('bo', 'backoffice', '!arrest HBR at 11:00 arrived 12:00');
    expect(toPip(whatsapp)).toContain('Cover needed');
    await bot.stop();
  });
});

describe('where the bot is no admin', () => {
  const noAdmin = (what: string) =>
    `signal:coordinators I am no admin of the group of Harbour Road (HBR) on Signal, so I can’t ${what}. In Signal: the group’s settings, Members, Porchlight, Make admin.`;
  const asked = ({ sent }: FakeNetwork) =>
    sent.filter((op) => textOf(op).startsWith('I am no admin')).map((op) => `${op.chat.id} ${textOf(op)}`);

  it('the coordinators hear how to make it one, at most every twelve hours', async () => {
    const { bot, signal, whatsapp, says, clock } = await started();
    refuse(signal, 'not-admin', isIn('hbr'));
    await says('ana', 'hbr', '!rota');
    await says('ana', 'hbr', '!rota');
    expect(asked(signal)).toEqual([noAdmin('write there while only admins may')]);
    expect(whatsapp.sent.filter((op) => isIn('hbr')(op))).toHaveLength(2);
    clock.moveTo(clock.now() + 12 * hourMs - minuteMs);
    await says('ana', 'hbr', '!rota');
    expect(asked(signal)).toHaveLength(1);
    clock.moveTo(clock.now() + minuteMs);
    await says('ana', 'hbr', '!rota');
    expect(asked(signal)).toHaveLength(2);
    await bot.stop();
  });

  it('they hear what it was that it could not do', async () => {
    const { bot, signal, says } = await started();
    refuse(signal, 'not-admin', (op) => op.kind === 'setting');
    await says('bo', 'backoffice', '!arrest HBR at 11:00 arrived 12:00');
    await says('pip', 'direct', 'ack G2');
    expect(asked(signal)).toEqual([noAdmin('open or close it, or write there while only admins may')]);
    await bot.stop();
  });

  it('of the coordinators’ only room the admins hear privately', async () => {
    const { bot, signal, whatsapp, says } = await started();
    refuse(signal, 'not-admin', isIn('coordinators'));
    refuse(whatsapp, 'not-admin', isIn('coordinators'));
    await says('pip', 'coordinators', '!status');
    expect(asked(signal)).toEqual([
      'signal:bo I am no admin of the coordinators’ room on Signal, so I can’t write there while only admins may. In Signal: the group’s settings, Members, Porchlight, Make admin.',
    ]);
    await bot.stop();
  });
});

it('a group it turns out not to be in is left alone from then on, and the coordinators hear of it', async () => {
  const { bot, signal, whatsapp, says } = await started();
  refuse(signal, 'not-in-group', isIn('hbr'));
  await says('bo', 'backoffice', '!arrest 2 HBR at 12:00');
  const tries = signal.sent.filter((op) => isIn('hbr')(op));
  expect(tries).toHaveLength(1);
  expect(whatsapp.taken().filter((line) => line.startsWith('hbr:'))).toEqual(['hbr: Rota: Harbour Road (HBR)']);
  expect(signal.sent.filter((op) => textOf(op).startsWith('I was removed')).map(({ chat }) => chat.id)).toEqual([
    'signal:coordinators',
  ]);
  await says('ana', 'direct', 'in 2 HBR');
  await bot.stop();
  expect(signal.sent.filter((op) => isIn('hbr')(op))).toHaveLength(1);
});

it('who can’t be reached directly says nothing of a group', async () => {
  const { bot, signal, says, rows } = await started();
  refuse(signal, 'not-admin', isDirect);
  await says('ana', 'direct', 'mine');
  expect(rows('select count(*) as letters from outbox')).toEqual([{ letters: 1 }]);
  await bot.stop();
});
