import { leaseMs } from '../../../data/lease.ts';
import { type Instant, minuteMs } from '../../../data/ranges.ts';
import { type Finding, fails, ok, unsure } from './finding.ts';
import type { NetworkSaid, Reading } from './read-store.ts';

/** Whether a bot is at work on the store, and whether time goes forward. */
export function checkBot(about: string, { lease }: Reading, now: Instant): Finding {
  if (lease && lease.until - now > leaseMs + minuteMs)
    return fails(
      about,
      `${lease.holder} holds the store until ${clock(lease.until)}, which no bot does for so long ahead. The clock of this machine was put back, or that of another is ahead: set them (timedatectl). Until then no other bot starts.`,
    );
  if (lease && lease.until > now) return ok(about, `One is at work on the store (${lease.holder}).`);
  return unsure(about, 'None is at work on the store. To start it: npm start, or systemctl start porchlight.');
}

export function checkTime(about: string, { heardAt }: Reading, now: Instant): Finding {
  if (heardAt === null || heardAt - now < minuteMs) return ok(about, 'Nothing in the store lies ahead of the clock.');
  return fails(
    about,
    `The bot heard something at ${clock(heardAt)}, and it is ${clock(now)} now. The clock of this machine was put back: set it (timedatectl).`,
  );
}

/** In UTC, as whoever runs it may be anywhere. */
export const clock = (at: Instant): string =>
  new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, ' UTC')
    .replace('T', ' ');

/** What a bot last said of a network. Where none is at work it may be long past. */
export function saidOf({ name, state, advice, since, until }: NetworkSaid, isAtWork: boolean): Finding {
  const about = `Bot on ${name}`;
  const said = `${isAtWork ? 'It is' : 'It was'} ${state} since ${clock(since)}${until === null ? '' : `, until ${clock(until)}`}.`;
  const text = advice === '' ? said : `${said} ${advice}`;
  if (state === 'ready') return ok(about, text);
  if (!isAtWork) return unsure(about, text);
  return state === 'needs-linking' || state === 'unregistered' ? fails(about, text) : unsure(about, text);
}

export const isAtWork = ({ lease }: Reading, now: Instant): boolean => lease !== undefined && lease.until > now;
