import { type Instant, minuteMs } from '../../../data/ranges.ts';
import { clock, isAtWork } from './bot.ts';
import { type Finding, ok, unsure } from './finding.ts';
import type { Reading } from './read-store.ts';

/** One goes every 15 min; whoever listens should wait twice as long before they worry. */
const silentMs = 30 * minuteMs;

/** Whether somebody outside would notice if the bot fell silent, and when they last heard. */
export function checkHeartbeat(about: string, isSet: boolean, reading: Reading, now: Instant): Finding {
  if (!isSet)
    return unsure(
      about,
      'HEARTBEAT_URL is not set, so nobody notices if the bot falls silent. docs/operating.md says how to be told.',
    );
  const { auditor } = reading;
  const last = auditor?.beatAt ? `The last one went at ${clock(auditor.beatAt)}.` : 'None has gone yet.';
  if (!isAtWork(reading, now) || now - (auditor?.beatAt ?? 0) < silentMs) return ok(about, `It is set. ${last}`);
  if (auditor?.content === 0)
    return unsure(
      about,
      `${last} It waits until somebody has seen what should have been told and was not: !gaps in a chat shows it.`,
    );
  return unsure(
    about,
    `${last} One is due every 15 minutes. Check the address, and the log for "heartbeat failed"; none goes while no network works.`,
  );
}
