import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished } from 'vitest';
import { type Entry, isOutput, type Output } from '../bot/adapters/playground/entries.ts';
import { Networks } from '../bot/adapters/playground/networks.ts';
import { PlayClock, playStart } from '../bot/adapters/playground/play-clock.ts';
import { parseStep } from '../bot/adapters/playground/script.ts';
import { type FarEnd, Stage } from '../bot/adapters/playground/stage.ts';
import { opener } from '../bot/shell/play.ts';
import type { Instant } from '../data/ranges.ts';
import { SignalFarEnd } from './signal-far-end.ts';
import { moveToSignal } from './signal-night-world.ts';

export const zone = 'Europe/London';

export interface Transcript {
  /** Plays lines of the playground's script language; what the bot then did, one string each: `hbr → ana: Thank you!`. */
  play(...lines: readonly string[]): Promise<string[]>;
  /** Everything the networks accepted, in full. */
  readonly outputs: readonly Output[];
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether people are on a pretended Signal, or on a stand-in for the real one behind the real adapter. */
    signal: 'pretended' | 'real adapter';
  }
}

/** The whole bot on the practice world, from Mon 5 Jan 2026 12:00 or another moment; only the networks are pretended. */
export async function transcript(start = playStart(zone)): Promise<Transcript> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
  writeFileSync(join(folder, storeName), await furnishedStore(start));
  const outputs: Output[] = [];
  const clock = new PlayClock(start);
  const hear = (entry: Entry) => void (isOutput(entry) && outputs.push(entry));
  const signal = inject('signal') === 'pretended' ? null : await SignalFarEnd.open(clock, hear);
  const stage = stageOn(folder, clock, signal ?? new Networks(hear));
  if (signal) moveToSignal(join(folder, storeName), key, signal.signal);
  onTestFinished(async () => {
    await stage.close();
    await signal?.close();
    rmSync(folder, { recursive: true, force: true });
    expect(signal?.signal.violations ?? []).toEqual([]);
  });
  await stage.open();
  return {
    outputs,
    async play(...lines) {
      const before = outputs.length;
      for (const [at, line] of lines.entries()) {
        const step = parseStep(line, at + 1);
        if (step) await stage.play(step);
      }
      return outputs.slice(before).map(show);
    },
  };
}

const storeName = 'test.db';
const key = Buffer.alloc(32, 7);

function stageOn(folder: string, clock: PlayClock, networks: FarEnd): Stage {
  const openBot = opener(join(folder, storeName), key);
  return new Stage({ networks, clock, zone, folder, openBot: (parts) => openBot(parts, 'silent') });
}

const furnished = new Map<Instant, Promise<Buffer>>();

/** Furnishing takes longer than most chats do, so it is done once a file, and every test plays on a copy. */
function furnishedStore(start: Instant): Promise<Buffer> {
  const known = furnished.get(start) ?? furnishStore(start);
  furnished.set(start, known);
  return known;
}

async function furnishStore(start: Instant): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
  const stage = stageOn(folder, new PlayClock(start), new Networks());
  await stage.open();
  await stage.close();
  const store = readFileSync(join(folder, storeName));
  rmSync(folder, { recursive: true, force: true });
  return store;
}

function show({ room, to, kind, text, emoji }: Output): string {
  const whom = room.startsWith('direct:') || to === undefined ? room : `${room} → ${to}`;
  const what = { message: '', edit: ' (edit)', reaction: ' (reaction)', setting: ' (setting)', delete: ' (delete)' }[
    kind
  ];
  return `${whom}${what}: ${text ?? emoji ?? ''}`;
}
