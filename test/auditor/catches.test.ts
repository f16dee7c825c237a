import { describe, expect, it } from 'vitest';
import type { Sent } from '../../bot/adapters/adapter.ts';
import { hourMs } from '../../data/ranges.ts';
import { jobs } from '../../schedules/index.ts';
import { giveBackFarAhead, type WatchedNight, watchedNight } from './watched-night.ts';

const never = () => new Promise<Sent>(() => {});
const failed = async (): Promise<Sent> => ({ outcome: 'failed' });

/** Both networks take what they are given, and answer so. */
function mend({ signal, whatsapp }: WatchedNight): void {
  for (const network of [signal, whatsapp]) network.answer = async () => network.accepted();
}

describe('the auditor finds, and tells those on duty and the back office, once', () => {
  it('a send that stalls: it goes round the network that does not answer', async () => {
    const night = await watchedNight();
    await night.until('13:45', 15);
    night.signal.answer = never;
    night.isStalled = true;
    await night.until('14:14');
    expect(night.warnings()).toEqual([]);
    expect(night.isContent()).toBe(true);
    await night.until('14:16');
    expect(night.warnings().toSorted()).toEqual(['14:16 backoffice by whatsapp: G3', '14:16 pip by whatsapp: G3']);
    expect(night.isContent()).toBe(false);
    night.bot.abandon();
  });

  it('a dead network, and what comes of it when it works again', async () => {
    const night = await watchedNight();
    await night.until('12:45', 15);
    night.signal.answer = night.whatsapp.answer = failed;
    await night.until('14:20', 5);
    expect(night.rows("select number, kind, starts_at from alarm where kind = 'untold'")).toHaveLength(1);
    expect(night.isContent()).toBe(false);
    night.warnings();
    mend(night);
    await night.until('14:46', 2);
    expect([...new Set(night.warnings().map((line) => line.slice(6)))].toSorted()).toEqual([
      'backoffice by whatsapp: G3',
      'pip by whatsapp: G3',
    ]);
    await night.until('16:00', 15);
    expect(night.warnings()).toEqual([]);
    expect(night.isContent()).toBe(false);
    await night.says('pip', 'direct', 'ack G3');
    await night.until('16:15', 15);
    expect(night.isContent()).toBe(true);
    await night.bot.stop();
  });

  it('a job that did not run, while there is time', async () => {
    const night = await watchedNight({ jobs: jobs.filter(({ name }) => name !== 'gap-alert') });
    await giveBackFarAhead(night);
    await night.until('14:15', 15);
    expect(night.warnings()).toEqual([]);
    // Twelve hours before Tue 02:00, and the time that a bundle may wait.
    await night.until('14:30', 15);
    expect(night.warnings()).toEqual(['14:30 pip by signal: G4', '14:30 backoffice by signal: G4']);
    await night.until('Tue 12:00', 15);
    expect(night.warnings()).toEqual([]);
    await night.bot.stop();
  });

  it('a clock that jumped 30 h ahead, once, though it says so late', async () => {
    const night = await watchedNight();
    await giveBackFarAhead(night);
    await night.until('13:00', 15);
    night.clock.moveTo(night.clock.now() + 30 * hourMs);
    await night.until('Tue 19:01');
    expect(night.warnings()).toEqual(['Tue 19:01 pip by signal: G6 G7', 'Tue 19:01 backoffice by signal: G6 G7']);
    expect(night.past()).toEqual([{ hours: 'Tue 02:00–Tue 14:00', missed: true, heard: [] }]);
    await night.until('Tue 20:00', 15);
    expect(night.warnings()).toEqual([]);
    await night.bot.stop();
  });

  it('a crash in between: what was on its way goes out too late', async () => {
    const night = await watchedNight();
    await night.says('ana', 'direct', 'in HBR 14:00-15:00');
    await night.until('12:58', 2);
    night.signal.answer = night.whatsapp.answer = never;
    night.isStalled = true;
    await night.says('ana', 'direct', 'cancel HBR 14:00-15:00');
    night.bot.abandon();
    mend(night);
    night.isStalled = false;
    night.clock.moveTo(night.clock.now() + 2 * hourMs);
    night.bot = await night.build();
    await night.bot.start();
    await night.until('15:00');
    expect(night.warnings()).toEqual(['15:00 pip by signal: G3', '15:00 backoffice by signal: G3']);
    await night.bot.stop();
  });

  it('a clock set back by 2 h: what waits for an hour that comes once more', async () => {
    const night = await watchedNight();
    await night.says('ana', 'direct', 'in HBR 14:00-15:00');
    await night.until('12:58', 2);
    night.signal.answer = night.whatsapp.answer = failed;
    await night.says('ana', 'direct', 'cancel HBR 14:00-15:00');
    await night.until('13:02');
    night.clock.moveTo(night.clock.now() - 2 * hourMs);
    mend(night);
    await night.until('11:29');
    expect(night.warnings()).toEqual([]);
    await night.until('11:30');
    // Nobody is on duty at this hour: whoever began at 12:00 has not begun yet.
    expect(night.warnings().toSorted()).toEqual(
      ['backoffice', 'coordinators', 'pat', 'pip'].map((room) => `11:30 ${room} by signal: G4`),
    );
    await night.bot.stop();
  });
});

describe('the auditor finds nothing', () => {
  it('where all went well, and keeps who knew of each gap', async () => {
    const night = await watchedNight();
    await night.says('ana', 'direct', 'in HBR 14:10-15:00');
    await night.says('ben', 'direct', 'in HBR 15:30 to Tue 03:00');
    await night.until('14:50', 5);
    await night.says('ana', 'direct', 'cancel HBR 14:50-15:00');
    await night.until('15:00');
    await night.until('16:00', 5);
    await night.says('vic', 'backoffice', '!released HBR1 HBR2');
    await night.until('17:00', 15);
    expect(night.warnings()).toEqual([]);
    expect(night.isContent()).toBe(true);
    expect(night.past()).toEqual([
      {
        hours: '14:50–15:30',
        missed: false,
        heard: ['12:00 person by signal', '12:15 person by signal', '12:15 room by signal', '12:30 room by signal'],
      },
    ]);
    await night.bot.stop();
  });
});
