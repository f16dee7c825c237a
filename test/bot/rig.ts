import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Adapter, Event, Health, Message, Op, Platform, Reaction, Sent } from '../../bot/adapters/adapter.ts';
import { abilities } from '../../bot/adapters/playground/abilities.ts';
import { furnish } from '../../bot/adapters/playground/furnish.ts';
import { PlayClock, playStart } from '../../bot/adapters/playground/play-clock.ts';
import { chatOf, roomOf, senderOf } from '../../bot/adapters/playground/world.ts';
import type { Bot } from '../../bot/bot.ts';
import { createBot, type RunningBot } from '../../bot/create-bot.ts';
import { keyedHash } from '../../bot/hash.ts';
import { withoutTexts } from '../../bot/log.ts';
import type { Parts } from '../../bot/parts.ts';
import { seededChance } from '../../data/chance.ts';
import { openDatabase } from '../../data/database.ts';
import { defaultPolicy } from '../../data/policy.ts';
import { minuteMs } from '../../data/ranges.ts';
import { openSqlite } from '../../data/sqlite.ts';
import { ensureUnknownStation } from '../../data/stations/unknown.ts';
import { openStore } from '../../data/store.ts';
import { zone } from '../transcript.ts';

/** A network that does what it is told to: every send is written down, and answered as `answer` says. */
export class FakeNetwork implements Adapter {
  readonly platform: Platform;
  readonly account: string;
  readonly directLink = 'https://chat.example/bot';
  readonly sent: Op[] = [];
  can: Adapter['can'];
  up = true;
  /** As `up`, where nothing else is said. */
  hearing: boolean | undefined;
  condition: Health = { state: 'ready', advice: '' };
  answer: (op: Op) => Promise<Sent> = async () => this.accepted();
  #count = 0;
  #hear: (event: Event) => Promise<void> = async () => {};
  #changed = () => {};

  constructor(platform: Platform) {
    this.platform = platform;
    this.account = `${platform}:porchlight`;
    this.can = abilities[platform];
  }

  accepted = (): Sent => ({ outcome: 'accepted', id: `${this.platform}-${++this.#count}` });
  isUp = (): boolean => this.up;
  isHearing = (): boolean => this.hearing ?? this.up;
  health = (): Health => this.condition;
  fetch: Adapter['fetch'] = async () => 'gone';
  discard: Adapter['discard'] = async () => {};
  async start(onEvent: (event: Event) => Promise<void>, onChange: () => void): Promise<void> {
    [this.#hear, this.#changed] = [onEvent, onChange];
  }
  async send(op: Op): Promise<Sent> {
    this.sent.push(op);
    return this.answer(op);
  }
  async stop(): Promise<void> {}

  hear = (event: Event): Promise<void> => this.#hear(event);
  turn(up: boolean): void {
    this.become({ up });
  }
  become(some: Partial<Pick<FakeNetwork, 'up' | 'hearing' | 'condition'>>): void {
    Object.assign(this, some);
    this.#changed();
  }

  /** What was sent since last asked: `hbr: Thank you!`. */
  taken = (): string[] => this.sent.splice(0).map(show);
}

const show = (op: Op): string => {
  const what = 'text' in op ? op.text : 'emoji' in op ? op.emoji : 'value' in op ? String(op.value) : '';
  return `${roomOf(op.chat)}${op.kind === 'text' ? '' : ` (${op.kind})`}: ${what.split('\n')[0]}`;
};

export interface Rig {
  readonly signal: FakeNetwork;
  readonly whatsapp: FakeNetwork;
  readonly clock: PlayClock;
  readonly logged: Record<string, unknown>[];
  readonly path: string;
  /** A bot on the same store, under its own name; not started. */
  build(some?: Partial<Parts>): Promise<RunningBot>;
  /** What stands in the store. */
  rows(query: string): Record<string, unknown>[];
  /** Moves the clock minute by minute, with everything that falls due on the way. */
  pass(bot: Bot, minutes: number): Promise<void>;
}

export const key = Buffer.alloc(32, 7);

/** The practice world's store on disk and two networks that can be made to fail; each test builds its own bots. */
export async function rig(): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-rig-'));
  const path = join(folder, 'test.db');
  const clock = new PlayClock(playStart(zone));
  const [signal, whatsapp] = [new FakeNetwork('signal'), new FakeNetwork('whatsapp')];
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'warn', base: null, serializers: { err: withoutTexts } },
    { write: (line: string) => void logged.push(JSON.parse(line)) },
  );
  await furnishAt(path, clock.now());
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    ...{ signal, whatsapp, clock, logged, path },
    async build(some) {
      const database = some?.database ?? (await openDatabase({ path, key, synchronous: 'off' }));
      const parts = { database, clock, adapters: [signal, whatsapp], zone, policy: defaultPolicy, log };
      const rest = { holder: 'one', chance: seededChance('rig'), hash: keyedHash(key) };
      return createBot({ ...parts, ...rest, ...some });
    },
    rows(query) {
      const file = openSqlite(path, key, 'off');
      const rows = file.prepare(query).all() as Record<string, unknown>[];
      file.close();
      return rows;
    },
    async pass(bot, minutes) {
      await bot.settle();
      for (let minute = 0; minute < minutes; minute++) {
        clock.moveTo(clock.now() + minuteMs);
        await bot.tick(clock.now());
        await bot.settle();
      }
    },
  };
}

async function furnishAt(path: string, now: number): Promise<void> {
  const database = await openDatabase({ path, key, synchronous: 'off' });
  await database.transact(async (trx) => {
    const store = openStore(trx, seededChance('world')(trx));
    await ensureUnknownStation(store);
    await furnish(store, now);
  });
  await database.close();
}

let count = 0;

export const said = (who: string, room: string, text: string, some: Partial<Message> = {}): Message => ({
  ...{ kind: 'message', id: `said-${++count}`, chat: chatOf('signal', who, room), sender: senderOf('signal', who) },
  ...{ sentAt: Number.MAX_SAFE_INTEGER, text, mentions: [], quotes: null, attachments: [] },
  ...some,
});

export const tapped = (who: string, room: string, messageId: string, emoji: string): Reaction => ({
  ...{ kind: 'reaction', id: `tapped-${++count}`, chat: chatOf('signal', who, room), sender: senderOf('signal', who) },
  ...{ sentAt: Number.MAX_SAFE_INTEGER, messageId, emoji },
});
