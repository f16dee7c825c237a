import type { RunningBot } from '../../bot/create-bot.ts';
import type { Parts } from '../../bot/parts.ts';
import type { Heard } from '../../data/auditor/past-gap.ts';
import { type Instant, minuteMs } from '../../data/ranges.ts';
import { type Rig, rig, said } from '../bot/rig.ts';

export interface WatchedNight extends Rig {
  /** The one that is at work; after a crash another. */
  bot: RunningBot;
  /** A network that never answers is waited for by nobody. */
  isStalled: boolean;
  /** Somebody says something on Signal, and it is answered. */
  says(who: string, room: string, text: string): Promise<void>;
  /** Goes on to a time of day, or on a later day (`Tue 04:30`), with a tick every `every` minutes. */
  until(time: string, every?: number): Promise<void>;
  /** What the auditor told since last asked: `14:15 pip: G5`. */
  warnings(): string[];
  /** Gaps that are over. */
  past(): { hours: string; missed: boolean; heard: string[] }[];
  isContent(): boolean;
}

const days = ['Mon', 'Tue', 'Wed'];
const monday = Date.UTC(2026, 0, 5);
const dayMs = 24 * 60 * minuteMs;

/** London is on GMT all the while. */
export function instantOf(time: string): Instant {
  const [clock = '', day = 'Mon'] = time.split(' ').reverse();
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return monday + days.indexOf(day) * dayMs + (hour * 60 + minute) * minuteMs;
}

export function timeOf(at: Instant): string {
  const day = Math.floor((at - monday) / dayMs);
  const clock = new Date(at).toISOString().slice(11, 16);
  return day === 0 ? clock : `${days[day]} ${clock}`;
}

/** Mon 5 Jan 2026 12:00: two people came in at Harbour Road, and one supporter is wanted from 14:00 until Tue 15:00. */
export async function watchedNight(some: Partial<Parts> = {}): Promise<WatchedNight> {
  const stage = await rig();
  const { signal, whatsapp, clock, rows } = stage;
  const bot = await stage.build(some);
  await bot.start();
  const night: WatchedNight = {
    ...stage,
    bot,
    isStalled: false,
    async says(who, room, text) {
      await signal.hear(said(who, room, text));
      await goOn(night);
    },
    async until(time, every = 1) {
      const end = instantOf(time);
      while (clock.now() < end) {
        clock.moveTo(Math.min(end, clock.now() + every * minuteMs));
        await night.bot.tick(clock.now());
        await goOn(night);
      }
    },
    warnings: () =>
      [signal, whatsapp].flatMap(({ sent, platform }) =>
        sent.splice(0).flatMap((op) => {
          if (op.kind !== 'text' || !op.text.startsWith('Please look yourself')) return [];
          const numbers = [...op.text.matchAll(/^G\d+/gm)].join(' ');
          return [`${timeOf(clock.now())} ${op.chat.id.replace(/^\w+:/, '')} by ${platform}: ${numbers}`];
        }),
      ),
    past: () =>
      rows('select starts_at, ends_at, missed, heard from past_gap order by starts_at').map((row) => ({
        hours: `${timeOf(Number(row.starts_at))}–${timeOf(Number(row.ends_at))}`,
        missed: row.missed === 1,
        heard: (JSON.parse(String(row.heard)) as Heard[])
          .map(({ target, network, at }) => `${timeOf(at)} ${target.kind} by ${network}`)
          .sort(),
      })),
    isContent: () => rows('select content from auditor')[0]?.content === 1,
  };
  await night.says('pip', 'direct', 'wanted 1 HBR');
  await night.says('bo', 'backoffice', '!arrest 2 HBR at 11:00 arrived 12:00');
  await night.says('pip', 'direct', 'ack G2');
  return night;
}

/** Handles and sends all there is; what a stalled network was given stays with it. */
async function goOn({ bot, isStalled }: WatchedNight): Promise<void> {
  if (!isStalled) return bot.settle();
  await bot.advance();
  await new Promise((resolve) => setImmediate(resolve));
}

/** All hours are taken, and at 12:01 Tue 02:00 to 14:00 are given back: too far ahead for anybody to be told yet. */
export async function giveBackFarAhead(night: WatchedNight): Promise<void> {
  await night.says('ana', 'direct', 'in HBR Mon 14:00 to Tue 02:00');
  await night.says('ben', 'direct', 'in HBR Tue 02:00-14:00');
  await night.says('cal', 'direct', 'in HBR Tue 14:00-15:00');
  await night.until('12:01');
  await night.says('ben', 'direct', 'cancel HBR Tue 02:00-14:00');
  night.warnings();
}
