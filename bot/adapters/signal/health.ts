import type { Instant } from '../../../data/ranges.ts';
import type { Health } from '../adapter.ts';
import { isLimited, type Limit } from './limits.ts';

/** What the API was found to be. */
export type Mode = 'socket' | 'polling';

/** All that the account's health is judged by. */
export interface Facts {
  readonly url: string;
  readonly number: string;
  /** Whether the API answers; undefined before the first look. */
  readonly isReached: boolean | undefined;
  /** Something answers in its place. */
  readonly isOther: boolean;
  /** It does not say which accounts there are. */
  readonly isSlow: boolean;
  /** How many sends in a row had no answer, and how many failed for no lasting reason. */
  readonly unanswered: number;
  readonly failing: number;
  /** Null where it says something that is not known here. */
  readonly mode: Mode | null | undefined;
  /** A socket that the API would not open, or a poll that it would not answer, though its mode says so. */
  readonly isMismatch: boolean;
  /** unseen: not looked at since the API was last out of reach. */
  readonly account: 'unseen' | 'linked' | 'missing';
  readonly wasLinked: boolean;
  readonly isHearing: boolean;
  /** The service turned this client away as too old. */
  readonly isOutdated: boolean;
  readonly limit: Limit | null;
}

export const factsAtFirst = (url: string, number: string): Facts => ({
  url: withoutPassword(url),
  number,
  isReached: undefined,
  isOther: false,
  isSlow: false,
  unanswered: 0,
  failing: 0,
  mode: undefined,
  isMismatch: false,
  account: 'unseen',
  wasLinked: false,
  isHearing: false,
  isOutdated: false,
  limit: null,
});

/** It is shown and logged. */
function withoutPassword(url: string): string {
  const shown = new URL(url);
  if (shown.username === '' && shown.password === '') return url;
  shown.username = '';
  shown.password = '';
  return shown.href.replace(/\/$/, '');
}

/** Whether sending has any chance. */
export const maySend = ({ isReached, account, isOutdated, limit }: Facts, now: Instant): boolean =>
  isReached === true && account === 'linked' && !isOutdated && !isLimited(limit, now);

/** The account's health, with what an operator can do about it. */
export function healthOf(facts: Facts, now: Instant): Health {
  const { url, account, wasLinked, isReached, isHearing, isOutdated, limit } = facts;
  if (isReached === undefined) return { state: 'starting', advice: '' };
  if (!isReached)
    return {
      state: 'degraded',
      advice: `${facts.isOther ? 'What answers' : 'Nothing answers'} at ${url}${facts.isOther ? ' is not the Signal API' : ''}. Check SIGNAL_API_URL, and that the container of the API runs: docker compose ps.`,
    };
  const wrongMode = adviceOnMode(facts);
  if (wrongMode !== undefined) return { state: 'degraded', advice: wrongMode };
  if (account === 'missing')
    return {
      state: wasLinked ? 'unregistered' : 'needs-linking',
      advice: `The account in SIGNAL_NUMBER is ${wasLinked ? 'no longer' : 'not'} linked with the API. Check the number, then run: porchlight signal link.`,
    };
  if (isOutdated)
    return {
      state: 'degraded',
      advice:
        'Signal turns the API away as too old. Put the newest tag into .env (docs/operating.md), then: docker compose up -d.',
    };
  if (isLimited(limit, now)) return { state: 'rate-limited', advice: adviceOnLimit(limit), until: limit?.until ?? now };
  if (account === 'unseen' && !wasLinked) return { state: 'starting', advice: '' };
  if (!isHearing) return { state: 'degraded', advice: 'The socket to the API is closed; it is being opened again.' };
  const trouble = adviceOnSending(facts);
  if (trouble !== undefined) return { state: 'degraded', advice: trouble };
  return { state: 'ready', advice: '' };
}

function adviceOnMode({ mode, isMismatch }: Facts): string | undefined {
  if (mode === null)
    return 'The API runs in a mode that is not known here. Set MODE=json-rpc in compose.yaml and start it again.';
  if (!isMismatch) return undefined;
  return mode === 'socket'
    ? 'The API says MODE=json-rpc, but opens no WebSocket. Nothing is heard. Check what stands between it and the bot, and that one container alone answers there.'
    : 'The API says that it has to be polled, but does not answer polls. Nothing is heard. Set MODE=json-rpc in compose.yaml and start it again.';
}

/** One may be chance. */
const inARow = 2;

function adviceOnSending({ isSlow, unanswered, failing }: Facts): string | undefined {
  if (unanswered >= inARow || isSlow)
    return 'The API gives no answer to what it is asked. If that lasts, start it again: docker compose restart signal.';
  if (failing > inARow)
    return 'The API takes messages, but nothing reaches Signal. Check that the machine reaches the internet.';
  return undefined;
}

/** Where a person shows that they are one. */
export const challengePage = 'https://signalcaptchas.org/challenge/generate.html';

function adviceOnLimit(limit: Limit | null): string {
  const [token] = limit?.tokens ?? [];
  if (token === undefined) return 'Signal asked for fewer messages. Nothing has to be done: it is tried again later.';
  return `Signal asked for fewer messages. To go on sooner open ${challengePage}, solve it, copy the link of "Open Signal", and run: porchlight signal challenge ${token} "signalcaptcha://…".`;
}
