import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Entry, isOutput, type Output } from '../bot/adapters/playground/entries.ts';
import { Networks } from '../bot/adapters/playground/networks.ts';
import { PlayClock, playStart } from '../bot/adapters/playground/play-clock.ts';
import { parseStep } from '../bot/adapters/playground/script.ts';
import { Stage } from '../bot/adapters/playground/stage.ts';
import { opener } from '../bot/shell/play.ts';
import type { Instant } from '../data/ranges.ts';

export const zone = 'Europe/London';

export interface Transcript {
  /** Plays lines of the playground's script language; what the bot then did, one string each: `hbr → ana: Thank you!`. */
  play(...lines: readonly string[]): Promise<string[]>;
  /** Everything the networks accepted, in full. */
  readonly outputs: readonly Output[];
}

/** The whole bot on the practice world, from Mon 5 Jan 2026 12:00 or another moment; only the networks are pretended. */
export async function transcript(start = playStart(zone)): Promise<Transcript> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
  writeFileSync(join(folder, storeName), await furnishedStore(start));
  const outputs: Output[] = [];
  const stage = stageOn(folder, start, (entry) => {
    if (isOutput(entry)) outputs.push(entry);
  });
  onTestFinished(async () => {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
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

function stageOn(folder: string, start: Instant, hear: (entry: Entry) => void): Stage {
  const openBot = opener(join(folder, storeName), Buffer.alloc(32, 7));
  const networks = new Networks(hear);
  return new Stage({
    networks,
    clock: new PlayClock(start),
    zone,
    folder,
    openBot: (parts) => openBot(parts, 'silent'),
  });
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
  const stage = stageOn(folder, start, () => {});
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
