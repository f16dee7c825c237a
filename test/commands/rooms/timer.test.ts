import { expect, it } from 'vitest';
import { seededChance } from '../../../data/chance.ts';
import { openDatabase } from '../../../data/database.ts';
import { defaultPolicy } from '../../../data/policy.ts';
import { openStore } from '../../../data/store.ts';
import { dayMs } from '../../../data/times/wall.ts';
import { key, rig, said } from '../../bot/rig.ts';

async function keeping(disappearAfterMs: number) {
  const stage = await rig();
  const bot = await stage.build({
    policy: { ...defaultPolicy, rooms: { ...defaultPolicy.rooms, disappearAfterMs } },
  });
  await bot.start();
  const says = async (who: string, room: string, text: string) => {
    await stage.signal.hear(said(who, room, text));
    await bot.settle();
  };
  const settings = () =>
    [...stage.signal.sent.splice(0), ...stage.whatsapp.sent.splice(0)].filter(({ kind }) => kind === 'setting');
  return { ...stage, bot, says, settings };
}

const timer = (id: string, value: number, kind = 'group') => ({
  ...{ kind: 'setting', chat: { id, kind }, setting: 'timer', value },
});

it('what is said in a room that is linked disappears, on every network, where the installation wishes it', async () => {
  const { bot, says, settings } = await keeping(7 * dayMs);
  await says('pip', 'hbr', '!link NGT');
  expect(settings()).toEqual([timer('signal:hbr', 7 * dayMs), timer('whatsapp:hbr', 7 * dayMs)]);
  await says('pip', 'elsewhere', '!link HBR');
  expect(settings()).toEqual([timer('signal:elsewhere', 7 * dayMs)]);
  await says('pip', 'elsewhere', '!link HBR');
  expect(settings()).toEqual([]);
  await bot.stop();
});

it('a network that is down is set when it is back, and no other in its place', async () => {
  const { bot, says, settings, whatsapp, signal } = await keeping(dayMs);
  whatsapp.turn(false);
  await says('pip', 'hbr', '!link NGT');
  expect(settings()).toEqual([timer('signal:hbr', dayMs)]);
  whatsapp.turn(true);
  await bot.settle();
  expect(settings()).toEqual([timer('whatsapp:hbr', dayMs)]);
  expect(signal.sent).toEqual([]);
  await bot.stop();
});

it('is left alone otherwise', async () => {
  const { bot, says, settings } = await keeping(defaultPolicy.rooms.disappearAfterMs);
  await says('pip', 'hbr', '!link NGT');
  expect(settings()).toEqual([]);
  await bot.stop();
});

it('a room where the bot may not set it is told of', async () => {
  const { bot, says, signal } = await keeping(dayMs);
  signal.answer = async (op) =>
    op.kind === 'setting' ? { outcome: 'failed', refusal: 'not-admin' } : signal.accepted();
  await says('pip', 'hbr', '!link NGT');
  expect(signal.taken()).toContain(
    'coordinators: I am no admin of the group of Northgate (NGT) on Signal, so I can’t set how long messages stay there. In Signal: the group’s settings, Members, Porchlight, Make admin.',
  );
  await bot.stop();
});

it('can be set in somebody’s direct chat as well', async () => {
  const { bot, settings, path, rows, clock } = await keeping(0);
  const [ana] = rows("select person_id from address where id = 'signal:ana'");
  const database = await openDatabase({ path, key, synchronous: 'off' });
  await database.transact((trx) =>
    openStore(trx, seededChance('timer')(trx)).outbox.queue(
      {
        target: { kind: 'person', id: ana?.person_id as string },
        content: { kind: 'setting', setting: 'timer', value: dayMs, network: 'signal' },
        urgency: 'answer',
      },
      clock.now(),
    ),
  );
  await database.close();
  await bot.settle();
  expect(settings()).toEqual([timer('signal:ana', dayMs, 'direct')]);
  await bot.stop();
});
