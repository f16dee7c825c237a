import { expect, it } from 'vitest';
import { roomOf } from '../../bot/adapters/playground/world.ts';
import type { RunningBot } from '../../bot/create-bot.ts';
import { type Rig, rig, said } from '../bot/rig.ts';

/** A bot whose clock goes in leaps, as after a long sleep, and which is started anew whenever it is asked for. */
async function leaping() {
  const world: Rig = await rig();
  const { build, clock, signal } = world;
  let bot: RunningBot = await build();
  await bot.start();
  return {
    async says(who: string, room: string, text: string) {
      await signal.hear(said(who, room, text));
      await bot.settle();
    },
    async restart() {
      await bot.stop();
      bot = await build();
      await bot.start();
    },
    /** What the bot said by itself at that moment, gaps and groups left out: `bo: Still at the hospital? …`. */
    async at(time: string) {
      clock.moveTo(Date.parse(time));
      signal.sent.splice(0);
      for (let twice = 0; twice < 2; twice += 1) {
        await bot.tick(clock.now());
        await bot.settle();
      }
      return signal.sent
        .flatMap((op) => (op.kind === 'text' && op.to === undefined ? `${roomOf(op.chat)}: ${op.text}` : []))
        .filter((text) => /second 12|hospital|court|ask after/.test(text))
        .map((text) => text.replace('direct:', ''));
    },
    stop: () => bot.stop(),
  };
}

const hospital =
  'G5 Northgate (NGT): NGT1 has been at a hospital for 4 hours or more. Does anybody know more? Back: `!hospital NGT1 back`. Let go from there: `!released NGT1`.';

it('a second 12 hours and a hospital: told once a stage, however late the tick comes, and never twice', async () => {
  const { says, at, restart, stop } = await leaping();
  await at('2026-01-05T19:40Z');
  await says('bo', 'direct', 'duty on');
  await says('vic', 'backoffice', '!arrest STR at 09:00 booked 10:00\n!arrest NGT at 15:00 booked 15:30');
  await says('vic', 'backoffice', '!hospital NGT1 out 16:00');
  await says('pip', 'direct', 'wanted 1 STR\nwanted 1 NGT\nack G2 G4');
  await says('ana', 'direct', 'in STR 19:40-07:30');
  await says('ben', 'direct', 'in NGT 19:40-07:30');
  expect(await at('2026-01-05T20:03Z')).toEqual([
    [
      'bo: A second 12 hours? · Still at the hospital?',
      'G6 Strathford (STR): the first 12 hours of STR1 end Mon 5 Jan 22:00. Does a solicitor know of a second 12? If so, until when: `!extend STR1 to 10:30`.',
      hospital,
      'On it? 👍, or `!ack G6 G5`.',
    ].join('\n'),
  ]);
  await says('bo', 'direct', 'ack G6 G5');
  await restart();
  expect(await at('2026-01-05T21:59Z')).toEqual([]);
  const asked = await at('2026-01-05T22:01Z');
  expect(asked.map((text) => text.split('\n').slice(0, 2))).toEqual([
    [
      'bo: Time to ask after them',
      'G9 Strathford (STR): it is time to ask after STR1. Does a solicitor know more? Held longer: `!extend STR1 to 23:00`. Held for court: `!court STR1`. Counted otherwise: `!clock STR1`.',
    ],
  ]);
  await says('bo', 'direct', 'ack G9');
  expect(await at('2026-01-05T23:59Z')).toEqual([]);
  expect(await at('2026-01-06T05:00Z')).toEqual([
    expect.stringContaining(`\n${hospital} bo had it, and it is still open.\n`),
  ]);
  expect(await at('2026-01-06T07:59Z')).toEqual([
    `backoffice: Still at the hospital?\n${hospital} bo had it, and it is still open.\nOn it? 👍, or \`!ack G5\`.`,
  ]);
  await says('vic', 'backoffice', '!hospital NGT1 back');
  expect((await at('2026-01-06T08:30Z')).join('\n')).not.toContain('hospital');
  await stop();
});

const court =
  'G3 Harbour Road (HBR): held for court, and somebody should be there to meet them. HBR1: Marlport Magistrates, Tue 6 Jan 10:00. HBR2: not known where, not known when. Who goes? More known: `!court HBR1 Marlport Magistrates tomorrow 10:00`. Out: `!released HBR1`.';

it('who meets them at court: asked at 20:00 and 07:00 until somebody does, then again of whoever is held since', async () => {
  const { says, at, stop } = await leaping();
  await at('2026-01-05T19:40Z');
  await says('vic', 'backoffice', '!arrest 3 HBR at 12:00 booked 12:30');
  await says('vic', 'backoffice', '!court HBR1 Marlport Magistrates tomorrow 10:00\n!court HBR2\n!released HBR3');
  expect(await at('2026-01-05T20:00Z')).toEqual([
    `pip: Who meets them at court?\n${court}\nOn it? 👍, or \`!ack G3\`.`,
  ]);
  expect(await at('2026-01-06T06:59Z')).toEqual([]);
  expect((await at('2026-01-06T07:20Z')).map((text) => text.split('\n')[0])).toEqual(['pip: Who meets them at court?']);
  expect((await at('2026-01-06T07:36Z')).map((text) => text.split('\n')[0]).sort()).toEqual([
    'coordinators: Who meets them at court?',
    'pat: Who meets them at court?',
  ]);
  await says('pip', 'direct', 'ack G3');
  expect(await at('2026-01-06T20:00Z')).toEqual([]);
  await says('vic', 'backoffice', '!arrest HBR at 18:00 booked 19:00');
  await says('vic', 'backoffice', '!court HBR4');
  expect(await at('2026-01-06T20:30Z')).toEqual([]);
  expect(await at('2026-01-07T07:00Z')).toEqual([
    expect.stringContaining('HBR2: not known where, not known when. HBR4: not known where'),
  ]);
  await says('vic', 'backoffice', '!released HBR2 HBR4');
  expect(await at('2026-01-07T20:00Z')).toEqual([]);
  await stop();
});
