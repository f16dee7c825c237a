import { describe, expect, it } from 'vitest';
import { rig, said } from '../bot/rig.ts';
import { harbour } from '../harbour.ts';
import { transcript } from '../transcript.ts';

const bothDown = ['network signal down', 'network whatsapp down'];

/** G1 is told at 12:00, the group is open; from 12:05 somebody is down until 16:00, and then networks fail before the change can show. */
async function cutOff(...down: readonly string[]) {
  const { play } = await transcript();
  await play(
    'bo > backoffice: !arrest HBR at 11:00 arrived 12:00',
    'pip > direct: ack G2',
    'pip > direct: wanted 1 HBR',
  );
  await play('+5m', 'ana > direct: in HBR 14:00-16:00', ...down);
  return {
    toPip: async (...lines: string[]) => (await play(...lines)).filter((line) => line.startsWith('direct:pip')),
  };
}

const told = (kind: string, startsIn: string) =>
  [
    `direct:pip${kind}: Cover needed`,
    `G1 Harbour Road (HBR): nobody is down for Mon 5 Jan 16:00–Tue 6 Jan 15:00, which starts in ${startsIn}.`,
    'On it? 👍, or `!ack G1`. Who is down: `!rota HBR`.',
  ].join('\n');

describe('a change to an alarm', () => {
  it('that waited is told as it stands when it goes', async () => {
    const { toPip } = await cutOff(...bothDown);
    await toPip('+30m');
    expect(await toPip('network signal up', '+10s')).toEqual([told(' (edit)', '3 h 25 min')]);
  });

  it('is only ever an edit: a network on which the alarm is not hears nothing of it', async () => {
    const { toPip } = await cutOff(...bothDown);
    await toPip('+30m');
    expect(await toPip('network whatsapp up', '+5m')).toEqual([]);
    expect(await toPip('network signal up', '+10s')).toEqual([told(' (edit)', '3 h 20 min')]);
  });

  it('says nothing beside a newer alarm', async () => {
    const { toPip } = await cutOff(...bothDown);
    await toPip('+3h');
    expect(await toPip('network whatsapp up', '+1m', 'network signal up', '+1m')).toEqual([told('', '55 min')]);
  });

  it('is made when its own network is back, though the other never failed', async () => {
    const { toPip } = await cutOff('network signal down');
    expect(await toPip('+10m')).toEqual([]);
    expect(await toPip('network signal up', '+10s')).toEqual([told(' (edit)', '3 h 45 min')]);
  });
});

describe('a change to a rota', () => {
  it('is told once, as it stands, by whichever network is back first', async () => {
    const { inRoom, rota } = await harbour();
    expect(await inRoom('ana > hbr: !in 1', ...bothDown, 'at 2026-01-05T15:05')).toHaveLength(1);
    const [text = '', ...others] = await inRoom('network whatsapp up', '+30s');
    expect(text.split('\n')[0]).toBe('hbr: Rota: Harbour Road (HBR)');
    expect([...rota().keys()][0]).toBe('2');
    expect(others).toEqual([]);
  });

  it('is told in the post that asks for taps anew, and not beside it', async () => {
    const { inRoom, rota } = await harbour();
    await inRoom('ana > hbr: !in 2', ...bothDown, '+5m');
    const back = await inRoom('network signal up', '+30s');
    expect(back).toEqual([expect.stringContaining('I could not see your taps')]);
    expect(rota().get('2')).toBe('Mon 5 Jan 15:00–18:00: ana; 1 more wanted');
  });

  it('that can only be told by a line beside the post leaves out what is over by then', async () => {
    const { inRoom } = await harbour(['network signal down']);
    await inRoom(
      '+20m',
      'ben > hbr: !in 12:30-13:00',
      'ben > hbr: !in 2',
      'network whatsapp down',
      'at 2026-01-05T13:10',
    );
    expect(await inRoom('network whatsapp up', '+30s')).toEqual([
      'hbr: Harbour Road (HBR): ben takes Mon 5 Jan 15:00–18:00.',
    ]);
  });
});

describe('what was never sent', () => {
  async function unheard(...lines: readonly string[]) {
    const stage = await rig();
    const bot = await stage.build();
    await bot.start();
    [stage.signal.up, stage.whatsapp.up] = [false, false];
    for (const text of lines) await stage.signal.hear(said('bo', 'backoffice', text));
    await bot.settle();
    const back = async () => {
      stage.signal.turn(true);
      await bot.settle();
      const sent = stage.signal.sent.splice(0).flatMap((op) => (op.kind === 'text' ? [op] : []));
      return (chat: string, head: string) =>
        sent.filter((op) => op.chat.id === `signal:${chat}` && op.text.startsWith(head)).map(({ text }) => text);
    };
    return { ...stage, bot, back };
  }

  it('a rota goes out with the slots of the hour in which it goes', async () => {
    const { bot, back, pass } = await unheard('!arrest 2 HBR at 11:50');
    await pass(bot, 4 * 60);
    const rotas = (await back())('hbr', 'Rota');
    expect(rotas).toHaveLength(1);
    expect(rotas[0]).toContain('\n\n2️⃣ Mon 5 Jan 15:00–18:00\n');
    expect(rotas[0]).toContain('\n1️⃣ Tue 6 Jan 15:00–18:00\n');
    await bot.stop();
  });

  it('an alarm speaks of what is still open', async () => {
    const { bot, back, pass, signal } = await unheard('!arrest HBR at 11:00 arrived 12:00', '!arrest NGT at 12:00');
    await pass(bot, 20);
    await signal.hear(said('bo', 'backoffice', '!released HBR1'));
    await pass(bot, 5);
    const alarms = (await back())('pip', 'Cover needed');
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toContain('Northgate (NGT)');
    expect(alarms[0]).not.toContain('Harbour Road (HBR)');
    await bot.stop();
  });

  it('an alarm that somebody has meanwhile goes to nobody else', async () => {
    const { bot, back, pass, signal } = await unheard('!arrest HBR at 11:00 arrived 12:00');
    await pass(bot, 3);
    await signal.hear(said('pat', 'direct', 'ack G1'));
    await pass(bot, 3);
    const heard = await back();
    expect([heard('pip', 'Cover'), heard('coordinators', 'Cover'), heard('pat', 'pat has')]).toEqual([
      [],
      [],
      ['pat has G1 until Mon 5 Jan 13:03.'],
    ]);
    await bot.stop();
  });

  it('an alarm that is settled before it could go does not go', async () => {
    const { bot, back, pass, signal } = await unheard('!arrest HBR at 11:00 arrived 12:00');
    await pass(bot, 5);
    await signal.hear(said('bo', 'backoffice', '!released HBR1'));
    await pass(bot, 5);
    expect((await back())('pip', '')).toEqual([]);
    await bot.stop();
  });
});
