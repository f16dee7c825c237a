import { describe, expect, it } from 'vitest';
import { minuteMs } from '../../data/ranges.ts';
import { giveBackFarAhead, instantOf, type WatchedNight, watchedNight } from '../auditor/watched-night.ts';
import { rig } from './rig.ts';

/** What was sent to a group since last asked, past rotas. */
const saidIn = ({ signal }: Pick<WatchedNight, 'signal'>, room: string): string[] =>
  signal.sent.splice(0).flatMap((op) => (op.kind === 'text' && op.chat.id === `signal:${room}` ? [op.text] : []));

const isAway = (text: string) => text.startsWith('I was away');

/** The bot ends, time passes, and another begins. */
async function again(night: WatchedNight, how: 'stop' | 'abandon', until: string): Promise<void> {
  await night.bot[how]();
  night.clock.moveTo(instantOf(until));
  night.bot = await night.build();
  await night.bot.start();
  await night.bot.settle();
}

const lost =
  'What anybody wrote or tapped on Signal meanwhile did not reach me. Please check what came in, above all arrests, releases and hours given back, and send it again.';

describe('after more than ten minutes away', () => {
  it.each(['stop', 'abandon'] as const)(
    'the coordinators hear once from when to when, what is lost, and what began (%s)',
    async (how) => {
      const night = await watchedNight();
      await giveBackFarAhead(night);
      await night.until('13:00', 15);
      await night.says('ana', 'direct', 'cancel HBR 16:00-18:00');
      saidIn(night, 'coordinators');
      await again(night, how, 'Tue 03:00');
      expect(saidIn(night, 'coordinators').filter(isAway)).toEqual([
        [
          'I was away Mon 5 Jan 13:00–Tue 6 Jan 03:00, and am back.',
          `${lost} The rotas ask for taps again.`,
          'Nobody was down when these hours began: Harbour Road (HBR) Mon 5 Jan 16:00–18:00; Harbour Road (HBR) Tue 6 Jan 02:00–14:00, and nobody had been told. Warnings that were due meanwhile come late.',
        ].join('\n'),
      ]);
      await again(night, how, 'Tue 03:10');
      expect(saidIn(night, 'coordinators').filter(isAway)).toEqual([]);
      await night.bot.stop();
    },
  );

  it('while the machine slept it says the same', async () => {
    const night = await watchedNight();
    await night.bot.advance();
    night.clock.moveTo(instantOf('13:30'));
    await night.bot.advance();
    await night.bot.settle();
    expect(saidIn(night, 'coordinators').filter(isAway)).toEqual([
      [
        'I was away Mon 5 Jan 12:00–13:30, and am back.',
        `${lost} The rotas ask for taps again.`,
        'No hours began with nobody down for them. Warnings that were due meanwhile come late.',
      ].join('\n'),
    ]);
    await night.bot.advance();
    await night.bot.settle();
    expect(saidIn(night, 'coordinators').filter(isAway)).toEqual([]);
    await night.bot.stop();
  });

  it('with no station awake it says less', async () => {
    const { build, clock, signal } = await rig();
    const first = await build();
    await first.start();
    await first.stop();
    clock.moveTo(clock.now() + 11 * minuteMs);
    const second = await build();
    await second.start();
    await second.settle();
    expect(saidIn({ signal }, 'coordinators')).toEqual([`I was away Mon 5 Jan 12:00–12:11, and am back.\n${lost}`]);
    await second.stop();
  });
});

it('ten minutes are not spoken of, nor a clock that was set back', async () => {
  const night = await watchedNight();
  await again(night, 'stop', '12:10');
  await again(night, 'stop', '11:00');
  expect(saidIn(night, 'coordinators').filter(isAway)).toEqual([]);
  await night.bot.stop();
});

it('where the clock is set back, what waits for an hour that comes once more goes at once', async () => {
  const night = await watchedNight();
  await night.bot.advance();
  for (const network of [night.signal, night.whatsapp]) network.answer = async () => ({ outcome: 'failed' });
  await night.says('pip', 'direct', 'gaps');
  await night.until('12:03');
  for (const network of [night.signal, night.whatsapp]) network.answer = async () => network.accepted();
  await night.bot.advance();
  for (const network of [night.signal, night.whatsapp]) network.taken();
  night.clock.moveTo(instantOf('10:03'));
  await night.bot.advance();
  await night.bot.settle();
  expect([...night.signal.taken(), ...night.whatsapp.taken()]).toContain('direct:pip: Open now:');
  await night.bot.stop();
});
