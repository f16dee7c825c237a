import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { spellEmoji } from '../bot/adapters/playground/emoji.ts';
import { furnish } from '../bot/adapters/playground/furnish.ts';
import { PlayClock, playStart } from '../bot/adapters/playground/play-clock.ts';
import type { Step } from '../bot/adapters/playground/script.ts';
import { momentsOf } from '../bot/adapters/playground/script-times.ts';
import type { Bot } from '../bot/bot.ts';
import { seededChance } from '../data/chance.ts';
import { openDatabase } from '../data/database.ts';
import { type Instant, minuteMs } from '../data/ranges.ts';
import { openSqlite } from '../data/sqlite.ts';
import { ensureUnknownStation } from '../data/stations/unknown.ts';
import { openStore } from '../data/store.ts';
import { StandIn } from './adapters/signal/stand-in/stand-in.ts';
import type { Faults } from './signal-night-faults.ts';
import { key, NightProcess } from './signal-night-process.ts';
import { tapTarget } from './signal-night-taps.ts';
import { chatKey, readdress, settleIn, withMentions } from './signal-night-world.ts';
import { zone } from './transcript.ts';

const silent = pino({ level: 'silent' });

/** People wait so long for an answer before anybody goes on: what failed once has gone by then. */
const answerMs = 6_000;

/** As on a machine that is slow: late ticks tell the same, and a night takes a fifth of the time. */
const tickMs = 5 * minuteMs;

type Spoken = Extract<Step, { kind: 'says' | 'reacts' }>;
type Waiting = Spoken & { readonly sentAt: Instant };

/** One night of the real bot on a network: what people saw is at the stand-in, what is kept in the store. */
export class SignalNight {
  readonly signal: StandIn;
  readonly clock: PlayClock;
  /** Calls that the killed process never saw answered; whether they were carried out nevertheless. */
  readonly cutOff = new Map<number, boolean>();
  readonly #folder = mkdtempSync(join(tmpdir(), 'porchlight-signal-'));
  readonly #faults: Faults;
  #process: NightProcess | undefined;
  /** What people said while the bot was out of reach: the service keeps it. */
  #waiting: Waiting[] = [];
  #isDown = false;
  #isMute = false;
  #isArmed = false;
  /** How often the socket has still to break; of one that is closed nobody would notice. */
  #breaksDue = 0;
  /** When the script says it is; people's waiting for answers is not in it. */
  #scriptTime: Instant;
  #played = 0;

  private constructor(signal: StandIn, clock: PlayClock, faults: Faults) {
    this.signal = signal;
    this.clock = clock;
    this.#faults = faults;
    this.#scriptTime = clock.now();
  }

  static async play(steps: readonly Step[], faults: Faults = {}): Promise<SignalNight> {
    const clock = new PlayClock(playStart(zone));
    const night = new SignalNight(await StandIn.open({ now: clock.now.bind(clock) }), clock, faults);
    settleIn(night.signal);
    await night.#furnish();
    await night.#begin();
    night.signal.lose(({ path }) => night.#isMute && path === '/v2/send', Number.POSITIVE_INFINITY);
    if (faults.odds) night.signal.randomly(faults.odds);
    for (const step of steps) await night.#play(step);
    await night.#bot?.stop();
    return night;
  }

  async close(): Promise<void> {
    await this.signal.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get path(): string {
    return join(this.#folder, 'night.db');
  }

  rows(query: string): Record<string, unknown>[] {
    const file = openSqlite(this.path, key, 'off');
    const rows = file.prepare(query).all() as Record<string, unknown>[];
    file.close();
    return rows;
  }

  async #furnish(): Promise<void> {
    const database = await openDatabase({ path: this.path, key, synchronous: 'off' });
    await database.transact(async (trx) => {
      const store = openStore(trx, seededChance('world')(trx));
      await ensureUnknownStation(store);
      await furnish(store, this.clock.now());
    });
    await database.close();
    readdress(this.path, key, this.signal);
  }

  async #begin(): Promise<void> {
    const { path, signal, clock } = this;
    this.#process = await NightProcess.begin({ path, signal, clock, log: silent });
  }

  get #bot(): Bot {
    return this.#running.bot;
  }

  get #running(): NightProcess {
    if (!this.#process) throw new Error('no bot yet');
    return this.#process;
  }

  async #play(step: Step): Promise<void> {
    const { reconnectsBefore = [], kill } = this.#faults;
    const at = this.#played++;
    if (reconnectsBefore.includes(at)) this.#breaksDue += 1;
    for (; this.#breaksDue > 0 && !this.#isDown; this.#breaksDue -= 1) await this.#reconnect();
    if (kill?.from === at) this.#arm(kill.carriesOut);
    await this.#perform(step);
    await this.#deliver();
  }

  async #perform(step: Step): Promise<void> {
    switch (step.kind) {
      case 'at':
        return this.#passTo(momentsOf(step.wall, zone).find((moment) => moment >= this.#scriptTime) ?? Number.NaN);
      case 'wait':
        return this.#passTo(this.#scriptTime + step.ms);
      case 'says':
      case 'reacts':
        this.#waiting.push({ ...step, sentAt: this.clock.now() });
        return;
      case 'network':
        return step.network === 'signal' ? this.#turn(step.condition) : undefined;
      case 'crash':
        return this.#kill();
    }
  }

  async #turn(condition: 'up' | 'down' | 'mute'): Promise<void> {
    this.#isMute = condition === 'mute';
    const isDown = condition === 'down';
    if (isDown !== this.#isDown) {
      await (isDown ? this.signal.stop() : this.signal.start());
      this.#isDown = isDown;
      await (isDown ? this.#running.isAway() : this.#running.isWell());
    }
    await this.#settle();
  }

  async #reconnect(): Promise<void> {
    this.signal.dropSockets();
    await this.signal.connected();
    await this.#running.isWell();
    await this.#settle();
  }

  async #deliver(): Promise<void> {
    while (!this.#isDown) {
      const next = this.#waiting.shift();
      if (!next) return;
      const id = await this.#hear(next);
      await this.#running.hasStored(id);
      await this.#settle();
      await this.#moveTo(this.clock.now() + answerMs);
    }
  }

  /** The id that the adapter knows it by. */
  async #hear(step: Waiting): Promise<string> {
    const { aci } = this.signal.person(step.who);
    if (step.kind === 'reacts') return `${aci}:${await this.#tap(step)}`;
    const { text, mentions } = withMentions(step.text);
    const attachments = step.attachments.map((file) => ({ bytes: Buffer.from(file), type: 'image/jpeg' }));
    const late = step.sentAt < this.clock.now() ? { timestamp: step.sentAt + step.line } : {};
    return `${aci}:${await this.signal.says(step.who, chatKey(step.who, step.room), text, { mentions, attachments, ...late })}`;
  }

  async #tap({ who, word, emoji, removes, line, room }: Extract<Step, { kind: 'reacts' }>): Promise<number> {
    const seen = { who, chat: chatKey(who, room), word, emoji: spellEmoji(emoji), removes };
    const target = tapTarget(this.signal, seen);
    if (target === undefined) throw new Error(`line ${line}: nothing in ${room} says ${word}`);
    return this.signal.reacts(who, { author: 'bot', timestamp: target }, seen.emoji, { removes });
  }

  async #passTo(target: Instant): Promise<void> {
    this.#scriptTime = target;
    await this.#moveTo(target);
  }

  /** Visits every tick at which a job has something to do, and every moment at which something falls due. */
  async #moveTo(target: Instant): Promise<void> {
    const { clock } = this;
    while (clock.now() < target) {
      const minute = await this.#nextMinute();
      const due = (await this.#bot.nextDue()) ?? Number.POSITIVE_INFINITY;
      clock.moveTo(Math.min(target, minute, due > clock.now() ? due : Number.POSITIVE_INFINITY));
      if (clock.now() === minute) await this.#bot.tick(minute);
      await this.#settle();
    }
  }

  async #nextMinute(): Promise<Instant> {
    const next = (Math.floor(this.clock.now() / tickMs) + 1) * tickMs;
    const quietUntil = await this.#bot.quietUntil();
    return Math.max(next, Math.ceil(quietUntil / tickMs) * tickMs);
  }

  #arm(carriesOut: boolean): void {
    this.#isArmed = true;
    this.signal.hang('/v2/send', 1, { carriesOut });
  }

  /** All that is due is done; or the process dies on the way, and another one does it. */
  async #settle(): Promise<void> {
    const settled = this.#bot.settle();
    const isHanging = () => this.signal.calls.some(({ fate, at }) => fate === 'hanging' && !this.cutOff.has(at));
    const hangs = this.#isArmed ? this.signal.until(isHanging) : new Promise<void>(() => {});
    await Promise.race([settled, hangs]);
    if (!this.#isArmed || !isHanging()) return;
    this.#isArmed = false;
    const cut = this.signal.calls.find(({ fate }) => fate === 'hanging');
    if (cut) this.cutOff.set(cut.at, this.#faults.kill?.carriesOut ?? false);
    settled.catch(() => {});
    await this.#kill();
  }

  async #kill(): Promise<void> {
    await this.#running.kill();
    await this.#begin();
  }
}
