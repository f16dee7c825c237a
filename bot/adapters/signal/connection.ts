import type { Logger } from 'pino';
import * as z from 'zod';
import type { Instant } from '../../../data/ranges.ts';
import type { Answer, Api } from './api.ts';
import type { Condition } from './condition.ts';
import type { Intake } from './intake.ts';
import { growing, pause } from './pause.ts';
import { framesIn } from './poll.ts';
import { openSocket } from './socket.ts';
import type { Timing } from './timing.ts';
import { isOld, toAbout } from './version.ts';

export interface ConnectionParts {
  readonly api: Api;
  readonly condition: Condition;
  readonly intake: Intake;
  readonly timing: Timing;
  readonly log: Logger;
  readonly stopped: AbortSignal;
  now(): Instant;
  /** From 0 to 1. */
  chance(): number;
  /** Asks for the groups as they are. */
  resync(): Promise<void>;
}

/** Listens until it is stopped: whatever breaks is begun anew, at once at first and then less and less often. */
export async function keepListening(parts: ConnectionParts): Promise<void> {
  const { timing, stopped, chance } = parts;
  let attempt = 0;
  while (!stopped.aborted) {
    const since = parts.now();
    const hasHeard = await listen(parts).catch((error) => broken(parts, error));
    // One that is gone as soon as it is there is no better than none.
    attempt = hasHeard && parts.now() - since >= timing.settledMs ? 0 : attempt + 1;
    await pause(growing(attempt, timing.reconnectMs, timing.reconnectAtMostMs, chance()), stopped);
  }
}

/** A mistake of ours must not be the end of listening. */
function broken({ log, condition }: ConnectionParts, error: unknown): false {
  log.error({ err: error }, 'listening broke');
  condition.note({ isHearing: false, mode: undefined });
  return false;
}

/** As the mode wants it; whether it came to listening at all. What comes before the socket is open is lost, so nothing else is done before. */
async function listen(parts: ConnectionParts): Promise<boolean> {
  const { condition } = parts;
  if (condition.facts.mode == null && !(await lookAtApi(parts))) return false;
  const hasHeard = condition.facts.mode === 'polling' ? await poll(parts) : await listenOnSocket(parts);
  condition.note({ isHearing: false, ...(!hasHeard && { mode: undefined }) });
  return hasHeard;
}

async function lookAtApi({ api, condition, timing, log, now }: ConnectionParts): Promise<boolean> {
  const answer = await api.call({ method: 'GET', path: '/v1/about' }, timing.lookMs);
  const about = answer.kind === 'done' ? toAbout(answer.body) : undefined;
  condition.note({
    isReached: about !== undefined,
    isOther: isAnswered(answer) && !about,
    ...(about && { mode: about.mode }),
  });
  if (!about) return false;
  log.info({ mode: about.mode, version: about.version }, 'the Signal API answers');
  if (isOld(about.version, now()))
    log.warn({ version: about.version }, 'the Signal API is older than three months; update its container');
  return about.mode !== null;
}

const isAnswered = ({ kind }: Answer): boolean => kind === 'done' || kind === 'refused';

async function listenOnSocket(parts: ConnectionParts): Promise<boolean> {
  const { api, condition, intake, timing, stopped } = parts;
  const url = `${api.url.replace(/^http/, 'ws')}/v1/receive/${encodeURIComponent(condition.facts.number)}`;
  const socket = openSocket(url, timing, intake.take);
  const close = () => socket.close();
  stopped.addEventListener('abort', close, { once: true });
  if (stopped.aborted) close();
  const isOpen = await socket.opened;
  if (isOpen) {
    const over = new AbortController();
    void socket.ended.then(() => over.abort());
    // It may be another API than before: what the last one was turned away for need not hold for it.
    condition.note({ isHearing: true, isMismatch: false, isOutdated: false });
    api.serialise(false);
    watch(parts, over.signal).catch((error) => parts.log.error({ err: error }, 'looking after the account broke'));
  } else {
    // What can't be heard may still be sent.
    await lookAtAccount(parts);
  }
  const ended = await socket.ended;
  if (ended === 'no-socket') condition.note({ isMismatch: true });
  stopped.removeEventListener('abort', close);
  return isOpen;
}

/** Looks after the account and the groups until `over`: a socket alone says nothing about either. */
async function watch(parts: ConnectionParts, over: AbortSignal): Promise<void> {
  const { timing } = parts;
  const look = looker(parts);
  while (!over.aborted) {
    await look();
    await pause(timing.troubledEveryMs, over);
  }
}

/** Looks at what is due: the account now and then, and all the time while anything is wrong; the groups more rarely, and whenever the account was linked since. */
function looker(parts: ConnectionParts): () => Promise<void> {
  const { condition, timing, now } = parts;
  let [accountAt, groupsAt] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const isWell = () =>
    condition.facts.isReached === true && condition.facts.account === 'linked' && !condition.facts.isSlow;
  return async () => {
    const sinceMs = now() - accountAt;
    // A clock that was set back says nothing.
    if (isWell() && sinceMs >= 0 && sinceMs < timing.accountEveryMs) return;
    accountAt = now();
    await lookAtAccount(parts);
    if (!isWell()) groupsAt = Number.NEGATIVE_INFINITY;
    else if (now() - groupsAt >= timing.groupsEveryMs || now() < groupsAt) {
      groupsAt = now();
      await parts.resync();
    }
  };
}

const accounts = z.array(z.string());

async function lookAtAccount({ api, condition, timing }: ConnectionParts): Promise<void> {
  const answer = await api.call({ method: 'GET', path: '/v1/accounts' }, timing.accountMs);
  if (answer.kind === 'unsent') return condition.note({ isReached: false });
  const known = answer.kind === 'done' ? accounts.safeParse(answer.body).data : undefined;
  const { account, wasLinked, number } = condition.facts;
  // One that does not say may still send.
  if (!known) return condition.note({ isSlow: true, account: wasLinked && account === 'unseen' ? 'linked' : account });
  condition.note({ isReached: true, isSlow: false, account: known.includes(number) ? 'linked' : 'missing' });
}

/** Longer than any answer takes: whoever hangs up loses what was on its way. */
const pollLimitMs = 150_000;
const pollQuery = 'timeout=1&max_messages=50&ignore_stories=true&ignore_avatars=true&ignore_stickers=true';

async function poll(parts: ConnectionParts): Promise<boolean> {
  const { api, condition, intake, stopped } = parts;
  api.serialise(true);
  const path = `/v1/receive/${encodeURIComponent(condition.facts.number)}?${pollQuery}`;
  const look = looker(parts);
  let hasHeard = false;
  while (!stopped.aborted) {
    const answer = await api.call({ method: 'GET', path }, pollLimitMs);
    if (answer.kind === 'refused' && answer.failure.kind !== 'unregistered') condition.note({ isMismatch: true });
    if (answer.kind !== 'done') return hasHeard;
    for (const frame of framesIn(answer.body)) intake.take(frame);
    hasHeard = true;
    condition.note({ isHearing: true, isMismatch: false });
    await intake.emptied();
    await look();
  }
  return hasHeard;
}
