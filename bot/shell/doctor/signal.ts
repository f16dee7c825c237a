import { defaultPolicy } from '../../../data/policy.ts';
import type { Instant } from '../../../data/ranges.ts';
import { createApi } from '../../adapters/signal/api.ts';
import { type Account, askAbout } from '../../adapters/signal/checks.ts';
import type { Config } from '../../config.ts';
import { policyPath, readPolicy } from '../../policy-file.ts';
import { whyNotReached } from '../signal-account.ts';
import { checkAccount, checkClock, checkMode, checkProfile, checkSafetyNumbers, checkVersion } from './api.ts';
import { type Finding, fails, ok, tried, unsure } from './finding.ts';
import type { LinkedRoom } from './read-store.ts';
import { checkRooms } from './rooms.ts';

/** What the Signal API says. `rooms`: null where the store can't be read. */
export async function* examineSignal(
  { signal }: Config,
  rooms: readonly LinkedRoom[] | null,
  now: () => Instant,
): AsyncGenerator<Finding> {
  if (!signal) {
    yield unsure('Signal', 'It is not configured. Set SIGNAL_API_URL and SIGNAL_NUMBER; docs/operating.md says how.');
    return;
  }
  const account: Account = { api: createApi(signal.url), number: signal.number };
  const about = await askAbout(account);
  if (about === null || about === 'other') {
    yield fails('Signal API', whyNotReached(account, about));
    yield unsure('Signal account', 'Nobody can tell before the API answers.');
    return;
  }
  yield ok('Signal API', `It answers at ${signal.url}.`);
  yield checkMode('Signal mode', account, about);
  yield checkVersion('Signal version', about, now());
  yield await tried('Clock', () => checkClock('Clock', account, now));
  const linked = await tried('Signal account', () => checkAccount('Signal account', account));
  yield linked;
  if (linked.verdict !== 'ok') return;
  yield await tried('Profile name', () => checkProfile('Profile name', account));
  yield await tried('Safety numbers', () => checkSafetyNumbers('Safety numbers', account, isTrusting()));
  if (rooms) yield await tried('Rooms', () => checkRooms('Rooms', account, rooms));
}

/** A policy that can't be read has a line of its own. */
function isTrusting(): boolean {
  try {
    return readPolicy(policyPath).signal.newSafetyNumbers === 'trust';
  } catch {
    return defaultPolicy.signal.newSafetyNumbers === 'trust';
  }
}
