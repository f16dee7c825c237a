import { type Account, askAccounts } from '../adapters/signal/checks.ts';
import { askLink } from '../adapters/signal/link.ts';
import { pause } from '../adapters/signal/pause.ts';
import type { Config } from '../config.ts';
import { CommandFailed } from './command-failed.ts';
import { needApi, ownAccount } from './signal-account.ts';
import { scannable } from './signal-code.ts';
import { nameProfile, type ProfileName } from './signal-profile.ts';

export interface LinkParts {
  print(line: string): void;
  /** Resolves after `ms`, or as soon as `stopped` says so. */
  pause(ms: number, stopped: AbortSignal): Promise<void>;
  /** Somebody wants to leave. */
  readonly stopped: AbortSignal;
  /** Whether the terminal shows colours: a code is read most surely as black on white. */
  readonly hasColours: boolean;
}

const usualName = 'Porchlight';
const lookEveryMs = 2_000;
/** A code holds for about a minute. */
const looksPerCode = 30;
const codes = 5;

/** Links the API with the phone of the account, and gives the account its name. Sends nothing. Throws ConfigError or CommandFailed. */
export async function linkSignal(config: Config, name: ProfileName, parts: LinkParts): Promise<void> {
  const account = ownAccount(config);
  parts.stopped.addEventListener('abort', () => account.api.abort(), { once: true });
  try {
    await needApi(account);
    const wasLinked = (await linked(account)).includes(account.number);
    if (wasLinked) parts.print(`${account.number} is linked already.`);
    else await linkPhone(account, parts);
    await nameProfile(account, name, wasLinked, parts.print);
    parts.print(`Signal is linked as ${account.number}. Next: npm start.`);
  } catch (error) {
    throw parts.stopped.aborted ? stoppedByHand() : error;
  }
}

/** The same where somebody sits at it, and may leave with Ctrl-C. */
export async function linkInTerminal(config: Config, name?: string): Promise<void> {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  process.once('SIGINT', leave);
  try {
    await linkSignal(
      config,
      { name: name ?? usualName, isChosen: name !== undefined },
      {
        print: (line) => void process.stdout.write(`${line}\n`),
        pause,
        stopped: leaving.signal,
        hasColours: process.stdout.isTTY,
      },
    );
  } finally {
    process.off('SIGINT', leave);
  }
}

const stoppedByHand = () => new CommandFailed('Stopped. To go on, run: porchlight signal link.');

async function linked(account: Account): Promise<readonly string[]> {
  const known = await askAccounts(account);
  if (known) return known;
  throw new CommandFailed(
    'The Signal API does not say which accounts it has. If its container was just started wait a minute, else look at: docker compose logs signal. Then try again.',
  );
}

async function linkPhone(account: Account, parts: LinkParts): Promise<void> {
  const before = await linked(account);
  if (before.length > 0)
    parts.print(
      `The API has another account, ${before.join(', ')}. If that is the bot's, press Ctrl-C and set SIGNAL_NUMBER to it.`,
    );
  for (let code = 0; code < codes; code += 1) {
    await showCode(account, code > 0, parts);
    if (await seesLink(account, before, parts)) return;
  }
  throw new CommandFailed(
    `Nobody scanned a code, so ${account.number} is not linked. Get its phone ready and run once more: porchlight signal link. If the phone shows an error, look at: docker compose logs signal.`,
  );
}

async function showCode(account: Account, isAgain: boolean, { print, hasColours }: LinkParts): Promise<void> {
  const asked = await askLink(account);
  if ('trouble' in asked) throw new CommandFailed(whyNoCode(asked.trouble));
  print(
    isAgain
      ? 'That code has run out. Here is a new one.'
      : `Take the phone of ${account.number}. In Signal there open Settings, Linked devices, and tap "Link a device" (or +); then scan this code.`,
  );
  print(scannable(asked.link, hasColours));
  print(`If the code can't be read, make one elsewhere from this link, which holds for a minute:\n${asked.link}`);
}

function whyNoCode(trouble: string): string {
  if (trouble === 'outdated')
    return 'Signal turns the API away as too old. Update its container first: docs/operating.md says how.';
  if (trouble === 'rate-limited') return 'Signal takes no more devices for now. Try again in an hour.';
  return 'The API got no code from Signal. Check that its container reaches the internet: docker compose logs signal. Then try again.';
}

/** Until the code runs out. A look that gets no answer is made once more at the next. */
async function seesLink(account: Account, before: readonly string[], parts: LinkParts): Promise<boolean> {
  for (let look = 0; look < looksPerCode; look += 1) {
    await parts.pause(lookEveryMs, parts.stopped);
    if (parts.stopped.aborted) throw stoppedByHand();
    const now = (await askAccounts(account)) ?? [];
    if (now.includes(account.number)) return true;
    const other = now.find((number) => !before.includes(number));
    if (other !== undefined) throw new CommandFailed(whyOther(other, account.number));
  }
  return false;
}

const whyOther = (other: string, number: string): string =>
  `${other} was linked, not ${number}. If that is the bot's number, set SIGNAL_NUMBER to it. Else take Porchlight off the list of linked devices on that phone, and run once more with the right one: porchlight signal link.`;
