import { createApi } from '../adapters/signal/api.ts';
import { type Account, askAbout } from '../adapters/signal/checks.ts';
import { factsAtFirst, healthOf } from '../adapters/signal/health.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { CommandFailed } from './command-failed.ts';

/** The account in the configuration, and the API it is to be reached by. Throws ConfigError where there is none. */
export function ownAccount({ signal }: Config): Account {
  if (!signal)
    throw new ConfigError(
      'SIGNAL_API_URL and SIGNAL_NUMBER are missing. Set them to the address of the Signal API, such as http://127.0.0.1:8080, and to the number of the bot.',
    );
  return { api: createApi(signal.url), number: signal.number };
}

/** Throws CommandFailed where the API is not to be reached. */
export async function needApi(account: Account): Promise<void> {
  const about = await askAbout(account);
  if (about === null || about === 'other') throw new CommandFailed(whyNotReached(account, about));
}

/** What an operator can do about an address where the API is not. */
export function whyNotReached({ api, number }: Account, about: 'other' | null): string {
  if (about === null) return healthOf({ ...factsAtFirst(api.url, number), isReached: false }, 0).advice;
  return `What answers at ${api.url} is not the Signal API. Check SIGNAL_API_URL.`;
}
