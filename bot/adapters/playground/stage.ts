import { resolve } from 'node:path';
import { type Instant, minuteMs } from '../../../data/ranges.ts';
import type { Bot } from '../../bot.ts';
import type { Adapter, Platform } from '../adapter.ts';
import type { Condition, Moments, Tapping } from './networks.ts';
import type { PlayClock } from './play-clock.ts';
import type { Step } from './script.ts';
import { ScriptError } from './script-error.ts';
import { momentsOf, type WallTime } from './script-times.ts';
import type { Saying } from './to-event.ts';

/** What a bot on the stage is built with; its store is the opener's, and the same after a crash. */
export interface StageParts {
  readonly adapters: readonly Adapter[];
  readonly clock: PlayClock;
  readonly zone: string;
}

/** The networks of a play: the people on them, and the bot's side. */
export interface FarEnd {
  adapters(clock: PlayClock): readonly Adapter[];
  /** What people use; undefined while every network is down. */
  inUse(): Platform | undefined;
  setCondition(platform: Platform, condition: Condition): void | Promise<void>;
  /** Resolves once the bot has stored it. */
  say(platform: Platform, saying: Saying, moments: Moments): Promise<void>;
  /** False where there is no such post. */
  tap(tapping: Tapping, moments: Moments): Promise<boolean>;
}

export interface StageSetting {
  readonly networks: FarEnd;
  readonly clock: PlayClock;
  readonly zone: string;
  /** Where attachments are looked for. */
  readonly folder: string;
  openBot(parts: StageParts): Promise<Bot>;
}

type Spoken = Extract<Step, { kind: 'says' | 'reacts' }> & { readonly sentAt: Instant };

const lastMs = minuteMs;

/** Plays one step after another on a bot. After each, everything due at that instant has run. */
export class Stage {
  readonly #setting: StageSetting;
  /** What people do while both networks are down. */
  #waiting: Spoken[] = [];
  #bot: Bot | undefined;

  constructor(setting: StageSetting) {
    this.#setting = setting;
  }

  /** Opens the bot; after a crash again, on the same store. */
  async open(): Promise<void> {
    const { networks, clock, zone, openBot } = this.#setting;
    this.#bot = await openBot({ adapters: networks.adapters(clock), clock, zone });
    await this.#running.start();
    await this.#running.settle();
  }

  get #running(): Bot {
    if (!this.#bot) throw new Error('no bot on the stage');
    return this.#bot;
  }

  async play(step: Step): Promise<void> {
    await this.#perform(step);
    await this.#deliver();
  }

  async #perform(step: Step): Promise<void> {
    const { networks, clock } = this.#setting;
    switch (step.kind) {
      case 'at':
        return this.moveTo(this.#instantOf(step.wall, step.line));
      case 'wait':
        return this.moveTo(clock.now() + step.ms);
      case 'says':
      case 'reacts':
        this.#waiting.push({ ...step, sentAt: clock.now() });
        return;
      case 'network':
        await networks.setCondition(step.network, step.condition);
        return this.#running.settle();
      case 'crash':
        this.#running.abandon();
        return this.open();
    }
  }

  /** In a repeated hour the first that is not in the past. */
  #instantOf(wall: WallTime, line: number): Instant {
    const moments = momentsOf(wall, this.#setting.zone);
    const coming = moments.find((moment) => moment >= this.#setting.clock.now());
    if (moments.length === 0)
      throw new ScriptError(line, 'The clocks skip that time; choose one before or after the change.');
    if (coming === undefined)
      throw new ScriptError(line, 'That time is in the past; time only moves on, so choose a later one.');
    return coming;
  }

  /** What waits goes out in order; each is handled before the next arrives. */
  async #deliver(): Promise<void> {
    while (this.#setting.networks.inUse() !== undefined) {
      const next = this.#waiting.shift();
      if (!next) return;
      await this.#hear(next);
      await this.#running.settle();
    }
  }

  async #hear(step: Spoken): Promise<void> {
    const { networks, clock, folder } = this.#setting;
    const moments = { sentAt: step.sentAt, at: clock.now() };
    const platform = networks.inUse() ?? 'signal';
    if (step.kind === 'says') {
      const attachments = step.attachments.map((file) => resolve(folder, file));
      return networks.say(platform, { ...step, attachments }, moments);
    }
    if (await networks.tap(step, moments)) return;
    throw new ScriptError(
      step.line,
      `Nothing the bot posted in ${step.room} contains "${step.word}", so there is nothing to react to.`,
    );
  }

  /**
   * Visits every whole minute and every stored due time on the way, in order. Minutes in which no job has anything to do
   * are passed over: they would change nothing, and a play may begin months ahead.
   */
  async moveTo(target: Instant): Promise<void> {
    const { clock } = this.#setting;
    while (clock.now() < target) {
      const minute = await this.#nextMinute();
      const due = await this.#due();
      clock.moveTo(Math.min(target, minute, due));
      if (clock.now() === minute) await this.#running.tick(minute);
      await this.#running.settle();
    }
  }

  async #nextMinute(): Promise<Instant> {
    const next = (Math.floor(this.#setting.clock.now() / minuteMs) + 1) * minuteMs;
    return Math.max(next, Math.ceil((await this.#running.quietUntil()) / minuteMs) * minuteMs);
  }

  /** The next due time that lies ahead; what is due by now has been settled. */
  async #due(): Promise<Instant> {
    const due = await this.#running.nextDue();
    return due !== null && due > this.#setting.clock.now() ? due : Infinity;
  }

  /** Runs what falls due within a minute, without ticks: the script is over. */
  async finish(): Promise<void> {
    const { clock } = this.#setting;
    const end = clock.now() + lastMs;
    for (let due = await this.#due(); due <= end; due = await this.#due()) {
      clock.moveTo(due);
      await this.#running.settle();
    }
  }

  async close(): Promise<void> {
    const bot = this.#bot;
    this.#bot = undefined;
    await bot?.stop();
  }
}
