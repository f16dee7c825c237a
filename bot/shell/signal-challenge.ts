import { challengePage } from '../adapters/signal/health.ts';
import { solveChallenge } from '../adapters/signal/link.ts';
import type { Config } from '../config.ts';
import { ConfigError } from '../errors.ts';
import { CommandFailed } from './command-failed.ts';
import { needApi, ownAccount } from './signal-account.ts';

const captchaStart = 'signalcaptcha://';

/** Tells Signal that a person solved a challenge, so that the bot may send again. Throws ConfigError or CommandFailed. */
export async function solveSignalChallenge(config: Config, token: string, captcha: string): Promise<void> {
  const account = ownAccount(config);
  if (!captcha.startsWith(captchaStart))
    throw new ConfigError(
      `The captcha has to begin with ${captchaStart}. Open ${challengePage}, solve it, copy the link of "Open Signal", and put it in quotes.`,
    );
  await needApi(account);
  const refused = await solveChallenge(account, token, captcha);
  if (refused) throw new CommandFailed(whyNotTaken(refused.trouble));
  process.stdout.write(
    'Signal took it. The bot tries again by itself when its pause is over; to send at once, start it again.\n',
  );
}

function whyNotTaken(trouble: string): string {
  if (trouble === 'rate-limited') return 'Signal takes no more captchas for now. Try again in an hour.';
  if (trouble === 'no-answer')
    return 'The API gave no answer. Nobody can tell whether Signal took it: try it once more.';
  return `Signal did not take it. A captcha holds for a few minutes: solve a new one at ${challengePage}, and take the newest token, which porchlight doctor shows.`;
}
