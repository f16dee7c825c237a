import { describe, expect, it } from 'vitest';
import { isOutput, type Output } from '../../../bot/adapters/playground/entries.ts';
import { Networks } from '../../../bot/adapters/playground/networks.ts';
import { PlayClock, playStart } from '../../../bot/adapters/playground/play-clock.ts';
import { playScript } from '../../../bot/adapters/playground/play-script.ts';
import { jsonLine, stampOf } from '../../../bot/adapters/playground/print.ts';
import { type EchoStore, echoBot, echoStore } from './echo-bot.ts';

const zone = 'Europe/London';

interface Played extends EchoStore {
  readonly outputs: Output[];
  readonly clock: PlayClock;
  readonly networks: Networks;
}

async function play(...lines: string[]): Promise<Played> {
  const [store, networks, clock] = [echoStore(), new Networks(), new PlayClock(playStart(zone))];
  const setting = { networks, clock, zone, folder: '/scripts', openBot: echoBot(store) };
  await playScript({ script: lines.join('\n'), ...setting });
  return { ...store, outputs: networks.log.filter(isOutput), clock, networks };
}

const brief = ({ outputs }: Played): string[] =>
  outputs.map(({ at, network, text }) => `${stampOf(at, zone).slice(11, 19)} ${network} ${text}`);
const stamps = (instants: readonly number[]): string[] => instants.map((at) => stampOf(at, zone).slice(0, 16));

describe('playScript', () => {
  it('begins at noon on 5 January 2026 and stands still', async () => {
    const played = await play('ana > hbr: hello', 'ben > direct: hi');
    expect(brief(played)).toEqual(['12:00:00 signal hello', '12:00:00 signal hi']);
    expect(played.outputs.map(({ room, to, post }) => [room, to, post])).toEqual([
      ['hbr', 'ana', 1],
      ['direct:ben', 'ben', 2],
    ]);
    expect([played.ticks, played.life]).toEqual([[], ['start', 'stop']]);
  });

  it('ticks on every whole minute after the old time up to the new', async () => {
    expect(stamps((await play('+2m')).ticks)).toEqual(['2026-01-05T12:01', '2026-01-05T12:02']);
    expect(stamps((await play('+90s', '+30s', '+59s')).ticks)).toEqual(['2026-01-05T12:01', '2026-01-05T12:02']);
  });

  it('visits what falls due on the way, in order', async () => {
    const played = await play('ana > hbr: later 70 b', 'ana > hbr: later 20 a', '+2m', 'ana > hbr: c');
    expect(brief(played)).toEqual(['12:00:20 signal a', '12:01:10 signal b', '12:02:00 signal c']);
  });

  it('runs what is due within a minute of the end, and no more', async () => {
    const played = await play('ana > hbr: later 60 a', 'ana > hbr: later 61 b');
    expect(brief(played)).toEqual(['12:01:00 signal a']);
    expect(played.ticks).toEqual([]);
  });

  it('keeps the store and the networks through a crash', async () => {
    const played = await play('ana > hbr: later 20 a', 'crash', '+1m', 'ana > hbr: b');
    expect(brief(played)).toEqual(['12:00:20 signal a', '12:01:00 signal b']);
    expect(played.life).toEqual(['start', 'abandon', 'start', 'stop']);
  });

  it('uses whatsapp while signal is down', async () => {
    const played = await play('network signal down', 'ana > hbr: a', 'network signal up', 'ana > hbr: b');
    expect(brief(played)).toEqual(['12:00:00 whatsapp a', '12:00:00 signal b']);
  });

  it('lets people wait while both are down, and delivers in order', async () => {
    const lines = [
      'network signal down',
      'network whatsapp down',
      'ana > hbr: a',
      'ana reacts 1️⃣ > hbr: a',
      '+1m',
      'ben > hbr: b',
    ];
    const played = await play(...lines, 'network whatsapp up', '+1m', 'ana > hbr: c');
    expect(brief(played)).toEqual([
      '12:01:00 whatsapp a',
      '12:01:00 whatsapp tap 1️⃣',
      '12:01:00 whatsapp b',
      '12:02:00 whatsapp c',
    ]);
    expect((await play(...lines)).outputs).toEqual([]);
  });

  it('prints what a mute network delivered', async () => {
    expect(brief(await play('network signal mute', 'ana > hbr: a'))).toEqual(['12:00:00 signal a']);
  });

  it('finds attachments beside the script', async () => {
    const { networks } = await play('ana > direct [receipt.jpg]: !expense 4.20 bus');
    expect(networks.log[0]).toMatchObject({ attachments: ['/scripts/receipt.jpg'] });
  });

  it('gives the same bytes for the same script', async () => {
    const lines = ['ana > hbr: later 30 a', '+1h', 'ana reacts 👍 > hbr: a', 'crash', 'zed > direct: b'];
    const bytes = async () => (await play(...lines)).outputs.map((output) => jsonLine(output, zone)).join('\n');
    expect(await bytes()).toBe(await bytes());
  });
});

describe('at', () => {
  const clockAfter = async (...lines: string[]) => stampOf((await play(...lines)).clock.now(), zone);

  it('goes to that time on the wall', async () =>
    expect(await clockAfter('at 2026-01-05T12:30')).toBe('2026-01-05T12:30:00+00:00'));

  it('takes the first of a repeated hour, and the second once the first is past', async () => {
    const toAutumn = ['+292d', 'at 2026-10-25T01:30'];
    expect(await clockAfter(...toAutumn)).toBe('2026-10-25T01:30:00+01:00');
    expect(await clockAfter(...toAutumn, '+1m', 'at 2026-10-25T01:30')).toBe('2026-10-25T01:30:00+00:00');
  }, 60_000);

  it.each([
    ['at 2026-03-29T01:30', /^Line 2: The clocks skip that time/],
    ['at 2026-01-05T11:59', /^Line 2: That time is in the past/],
    ['ana reacts 4️⃣ > hbr: rota', /^Line 2: Nothing the bot posted in hbr contains "rota"/],
  ])('stops at %s', (line, problem) => expect(play('# a comment', line)).rejects.toThrow(problem));

  it('stays where it is for the present moment', async () =>
    expect(await clockAfter('at 2026-01-05T12:00')).toBe('2026-01-05T12:00:00+00:00'));
});
