import * as z from 'zod';
import { hourMs, type Instant } from '../../../data/ranges.ts';
import type { Mode } from './health.ts';

/** What GET /v1/about says; the client is not asked for it. */
export interface About {
  readonly mode: Mode | null;
  readonly version: string;
}

const about = z.object({ mode: z.string().catch(''), version: z.string().catch('') });

const modes: Readonly<Record<string, Mode>> = { 'json-rpc': 'socket', normal: 'polling', native: 'polling' };

/** Undefined where it is no answer of the API: something else is at that address. */
export function toAbout(answer: unknown): About | undefined {
  const read = about.safeParse(answer);
  return read.success && isAnswer(read.data)
    ? { mode: modes[read.data.mode] ?? null, version: read.data.version }
    : undefined;
}

const isAnswer = ({ mode, version }: z.infer<typeof about>): boolean => mode !== '' || version !== '';

/** The newest release that was known when this was written. https://github.com/bbernhard/signal-cli-rest-api/releases */
const newestKnown = { minor: 100, at: Date.UTC(2026, 5, 11) };
/** Signal turns away clients that are older than about three months. */
const tooOldMs = 91 * 24 * hourMs;

/** Whether a version is surely older than three months. Of one that is newer than any known here nobody can tell. */
export function isOld(version: string, now: Instant): boolean {
  const minor = Number(/^v?0\.(\d+)/.exec(version)?.[1] ?? Number.NaN);
  return minor <= newestKnown.minor && now - newestKnown.at > tooOldMs;
}
