import type { Instant } from '../../../data/ranges.ts';
import { type Account, askAccounts, askClock, askProfile, askUntrusted } from '../../adapters/signal/checks.ts';
import { factsAtFirst, healthOf } from '../../adapters/signal/health.ts';
import { type About, isOld } from '../../adapters/signal/version.ts';
import { type Finding, fails, ok, unsure } from './finding.ts';

const unanswered = (about: string): Finding =>
  unsure(about, 'The API gives no answer. Look at: docker compose logs signal.');

export function checkMode(about: string, { api, number }: Account, { mode }: About): Finding {
  if (mode === 'socket') return ok(about, 'It is json-rpc.');
  if (mode === null)
    return fails(about, healthOf({ ...factsAtFirst(api.url, number), isReached: true, mode: null }, 0).advice);
  return unsure(
    about,
    'The API has to be polled, which is slow and can lose messages. Set MODE=json-rpc in compose.yaml and start it again: docker compose up -d.',
  );
}

export function checkVersion(about: string, { version }: About, now: Instant): Finding {
  if (!/\d/.test(version))
    return unsure(about, 'The API does not say which. Update its container at least every three months.');
  if (!isOld(version, now)) return ok(about, `It is ${version}.`);
  return unsure(
    about,
    `${version} is older than three months, and Signal turns old ones away. Put the newest into .env (docs/operating.md), then run: docker compose pull, docker compose up -d.`,
  );
}

export async function checkClock(about: string, account: Account, now: () => Instant): Promise<Finding> {
  const aheadMs = await askClock(account, now);
  if (aheadMs === null) return unsure(about, 'The API does not say what time it has.');
  const seconds = Math.round(Math.abs(aheadMs) / 1_000);
  if (seconds <= 5) return ok(about, 'This machine and the one of the API agree.');
  const apart = `This machine is ${seconds} s ${aheadMs > 0 ? 'behind' : 'ahead of'} the one of the API. Set both by the network: timedatectl set-ntp true.`;
  return seconds > 60 ? fails(about, apart) : unsure(about, apart);
}

export async function checkAccount(about: string, account: Account): Promise<Finding> {
  const linked = await askAccounts(account);
  if (!linked) return unanswered(about);
  if (linked.includes(account.number)) return ok(about, `${account.number} is linked.`);
  return fails(
    about,
    `${account.number} is not linked with the API. Check SIGNAL_NUMBER, then run: porchlight signal link.`,
  );
}

export async function checkProfile(about: string, account: Account): Promise<Finding> {
  const profile = await askProfile(account);
  if (!profile) return unsure(about, 'The API does not say. Look at the account in Signal: groups need a name.');
  if (profile.name !== '') return ok(about, `It is ${profile.name}.`);
  return fails(about, 'There is none, and groups need one. Run: porchlight signal link.');
}

export async function checkSafetyNumbers(about: string, account: Account, isTrusting: boolean): Promise<Finding> {
  const count = await askUntrusted(account);
  if (count === null) return unanswered(about);
  if (count === 0) return ok(about, 'Nobody has a new one that is not trusted.');
  const who = count === 1 ? '1 person has' : `${count} people have`;
  const own = `${account.api.url}/v1/identities/${encodeURIComponent(account.number)}`;
  const todo = isTrusting
    ? 'The bot trusts each when it next writes to or hears from them.'
    : 'The bot asks, as signal.newSafetyNumbers in porchlight.config.json says. Make sure it is them; docs/operating.md says how to trust them by hand.';
  return unsure(
    about,
    `${who} a new one that is not trusted, so what the bot sends does not reach them. ${todo} Who: curl ${own}`,
  );
}
