import { describe, expect, it } from 'vitest';
import type { Health } from '../../bot/adapters/adapter.ts';
import { minuteMs } from '../../data/ranges.ts';
import { rig } from '../bot/rig.ts';

const ready: Health = { state: 'ready', advice: '' };
const degraded: Health = { state: 'degraded', advice: 'Nothing answers at http://127.0.0.1:8080.' };

async function started(some: { only?: 'signal' } = {}) {
  const stage = await rig();
  const { signal, whatsapp } = stage;
  const adapters = some.only ? [signal] : [signal, whatsapp];
  const bot = await stage.build({ adapters });
  await bot.start();
  return {
    ...stage,
    bot,
    adapters,
    told: () => ({ signal: signal.taken(), whatsapp: whatsapp.taken() }),
  };
}

const doctor = 'Whoever runs me can see what to do with `porchlight doctor`.';
const away = `Signal has not been working as it should since Mon 5 Jan 12:00. Messages go by WhatsApp where people have it. ${doctor}`;
const nothing = { signal: [], whatsapp: [] };

describe('the back office hears of a network', () => {
  it('that has been out of reach for five minutes, and that it works again', async () => {
    const { bot, signal, pass, told } = await started();
    signal.become({ up: false, condition: degraded });
    await pass(bot, 4);
    expect(told()).toEqual(nothing);
    await pass(bot, 1);
    expect(told()).toEqual({ signal: [], whatsapp: [`backoffice: ${away}`] });
    await pass(bot, 65);
    expect(told()).toEqual(nothing);
    signal.become({ up: true, condition: ready });
    await pass(bot, 2);
    const back = 'backoffice: Signal works again since Mon 5 Jan 13:10; it was away from 12:00.';
    expect(told()).toEqual({ signal: [], whatsapp: [back] });
    await bot.stop();
  });

  it('that never came up', async () => {
    const stage = await rig();
    stage.signal.become({ up: false, condition: { state: 'starting', advice: '' } });
    const bot = await stage.build();
    await bot.start();
    await stage.pass(bot, 3);
    stage.signal.become({ condition: degraded });
    await stage.pass(bot, 2);
    expect(stage.whatsapp.taken()).toEqual([`backoffice: ${away}`]);
    await bot.stop();
  });

  it('but of none that was away for less, nor of a start', async () => {
    const stage = await rig();
    const { signal, whatsapp, pass } = stage;
    signal.become({ up: false, condition: { state: 'starting', advice: '' } });
    const bot = await stage.build();
    await bot.start();
    await pass(bot, 2);
    signal.become({ condition: degraded });
    await pass(bot, 2);
    signal.become({ up: true, condition: ready });
    await pass(bot, 10);
    expect([signal.taken(), whatsapp.taken()]).toEqual([[], []]);
    await bot.stop();
  });

  const since = 'since Mon 5 Jan 12:00';
  it.each<[Health, string]>([
    [
      { state: 'needs-linking', advice: 'link 123' },
      `Signal has not been working ${since}: my account there is not linked.`,
    ],
    [
      { state: 'unregistered', advice: 'link 123' },
      `Signal has not been working ${since}: my account there is no longer linked.`,
    ],
    [
      { state: 'rate-limited', advice: 'token 123' },
      `Signal has let me send nothing ${since}, because I sent too much.`,
    ],
    [
      { state: 'rate-limited', advice: 'token 123', until: Date.UTC(2026, 0, 5, 16, 30) },
      `Signal has let me send nothing ${since}, because I sent too much; it is tried again Mon 5 Jan 16:30.`,
    ],
  ])('at once where somebody has to do something: %j', async (condition, text) => {
    const { bot, signal, told } = await started();
    signal.become({ up: false, condition });
    await bot.settle();
    const elsewhere = 'Messages go by WhatsApp where people have it.';
    expect(told()).toEqual({ signal: [], whatsapp: [`backoffice: ${text} ${elsewhere} ${doctor}`] });
    await bot.stop();
  });

  it('that still sends but is not heard', async () => {
    const { bot, signal, pass, told } = await started();
    signal.become({ hearing: false, condition: degraded });
    await pass(bot, 5);
    expect(told().whatsapp).toEqual([
      expect.stringContaining(
        'Messages may still go out by Signal, but I can’t be sure of it, nor that I hear what people write or tap there.',
      ),
    ]);
    await bot.stop();
  });

  it('once where it is the only one: that it works again', async () => {
    const { bot, signal, pass, told, rows } = await started({ only: 'signal' });
    signal.become({ up: false, condition: degraded });
    await pass(bot, 60);
    expect(rows("select body from outbox where state = 'queued'")).toEqual([
      { body: expect.stringContaining('Nothing goes out by Signal until it works again.') },
    ]);
    signal.become({ up: true, condition: ready });
    await pass(bot, 2);
    expect(told().signal).toEqual(['backoffice: Signal works again since Mon 5 Jan 13:00; it was away from 12:00.']);
    await bot.stop();
  });

  it('privately, too, where its room is on no other', async () => {
    const { bot, signal, pass, told, rows } = await started();
    rows("delete from room_address where chat_id = 'whatsapp:backoffice' returning room_id");
    signal.become({ up: false, condition: degraded });
    await pass(bot, 5);
    expect(told()).toEqual({ signal: [], whatsapp: [`direct:bo: ${away}`] });
    signal.become({ up: true, condition: ready });
    await pass(bot, 1);
    const back = 'Signal works again since Mon 5 Jan 12:05; it was away from 12:00.';
    expect(told()).toEqual({ signal: [`backoffice: ${back}`], whatsapp: [`direct:bo: ${back}`] });
    await bot.stop();
  });

  it('no second time because the bot starts anew', async () => {
    const { bot, signal, pass, told, build } = await started();
    signal.become({ up: false, condition: { state: 'needs-linking', advice: '' } });
    await pass(bot, 10);
    expect(told().whatsapp).toHaveLength(1);
    await bot.stop();
    signal.condition = { state: 'starting', advice: '' };
    const next = await build();
    await next.start();
    await pass(next, 2);
    signal.become({ condition: { state: 'needs-linking', advice: '' } });
    await pass(next, 10);
    expect(told()).toEqual(nothing);
    signal.become({ up: true, condition: ready });
    await pass(next, 1);
    expect(told().whatsapp).toEqual([expect.stringContaining('it was away from 12:00.')]);
    await next.stop();
  });

  it('anew where the trouble is another', async () => {
    const { bot, signal, pass, told } = await started();
    signal.become({ up: false, condition: degraded });
    await pass(bot, 5);
    told();
    signal.become({ condition: { state: 'unregistered', advice: '' } });
    await bot.settle();
    expect(told().whatsapp).toEqual([expect.stringContaining('since Mon 5 Jan 12:00: my account there is no longer')]);
    await bot.stop();
  });
});

it('the advice is for the log, once, and for no room', async () => {
  const { bot, signal, logged, rows } = await started();
  const limited: Health = { state: 'rate-limited', advice: 'Run: porchlight signal challenge token-123' };
  for (let i = 0; i < 3; i++) {
    signal.become({ condition: limited });
    await bot.settle();
  }
  expect(logged).toMatchObject([{ level: 40, network: 'signal', ...limited }]);
  expect(JSON.stringify(rows('select body from outbox'))).not.toContain('token-123');
  await bot.stop();
});

it('a minute has nothing to do with networks before one is to be told of', async () => {
  const { bot, signal, clock } = await started();
  // The next quarter of an hour is the auditor's.
  expect(await bot.quietUntil()).toBeGreaterThan(clock.now() + 5 * minuteMs);
  signal.become({ condition: degraded });
  await bot.settle();
  expect(await bot.quietUntil()).toBe(clock.now() + 5 * minuteMs);
  await bot.stop();
});
