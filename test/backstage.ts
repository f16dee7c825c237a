import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Adapter, Event, Message, Op, Sender } from '../bot/adapters/adapter.ts';
import { abilities } from '../bot/adapters/playground/abilities.ts';
import { PlayClock, playStart } from '../bot/adapters/playground/play-clock.ts';
import { chatOf, roomOf, senderOf } from '../bot/adapters/playground/world.ts';
import { opener } from '../bot/shell/play.ts';
import { openSqlite } from '../data/sqlite.ts';
import { zone } from './transcript.ts';
import { well } from './well-network.ts';

interface Saying extends Partial<Pick<Message, 'text' | 'mentions' | 'sender' | 'quotes'>> {
  readonly who: string;
  /** `direct`, a room of the practice world, or any other name: a group the bot was never told of. */
  readonly room: string;
}

export interface Backstage {
  readonly clock: PlayClock;
  /** Somebody says something, whatever a script could not say; what the bot then sent: `hbr: Thank you!`. Quoted as `message-1`, `message-2` and on. */
  says(saying: Saying): Promise<string[]>;
  /** The same for any event of the network. */
  hears(event: Event): Promise<string[]>;
  /** The chats in which the last thing said or heard was answered: once each, if all is well. */
  answeredIn(): string[];
  /** What stands in the store. */
  rows(query: string): Record<string, unknown>[];
}

const key = Buffer.alloc(32, 7);

/** The practice world as one network sees it, with strange groups, chosen names and all that a script keeps out. */
export async function backstage(): Promise<Backstage> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
  const path = join(folder, 'test.db');
  const clock = new PlayClock(playStart(zone));
  const network = fakeNetwork();
  const bot = await opener(path, key)({ adapters: [network.adapter], clock, zone }, 'silent');
  onTestFinished(async () => {
    await bot.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  await bot.start();
  let count = 0;
  let last: Op[] = [];
  const hears = async (event: Event) => {
    await network.hear(event);
    await bot.settle();
    last = network.taken();
    return last.map(show);
  };
  return {
    clock,
    hears,
    answeredIn: () => last.filter((op) => op.kind === 'text' && op.to !== undefined).map(({ chat }) => roomOf(chat)),
    says: ({ who, room, text = '', mentions = [], quotes = null, sender = senderOf('signal', who) }) =>
      hears({
        kind: 'message',
        id: `message-${++count}`,
        chat: chatOf('signal', who, room),
        sender,
        sentAt: clock.now(),
        text,
        mentions,
        quotes,
        attachments: [],
      }),
    rows(query) {
      const file = openSqlite(path, key, 'off');
      try {
        return file.prepare(query).all() as Record<string, unknown>[];
      } finally {
        file.close();
      }
    },
  };
}

/** Somebody who chose a name of their own. */
export const called = (who: string, name: string): Sender => ({ ...senderOf('signal', who), name });

function fakeNetwork() {
  let sent: Op[] = [];
  let total = 0;
  let hear: (event: Event) => Promise<void> = async () => {};
  const adapter: Adapter = {
    platform: 'signal',
    account: 'signal:porchlight',
    can: abilities.signal,
    directLink: 'https://signal.example/porchlight',
    ...well,
    start: async (onEvent) => {
      hear = onEvent;
    },
    send: async (op) => ({ outcome: 'accepted', id: `sent-${sent.push(op)}-${++total}` }),
    stop: async () => {},
  };
  return {
    adapter,
    hear: (event: Event) => hear(event),
    taken() {
      const taken = sent;
      sent = [];
      return taken;
    },
  };
}

const show = (op: Op): string => `${roomOf(op.chat)}: ${'text' in op ? op.text : op.kind}`;
