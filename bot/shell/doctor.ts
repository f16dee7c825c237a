import { existsSync } from 'node:fs';
import type { Instant } from '../../data/ranges.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { CommandFailed } from './command-failed.ts';
import { readEnvironment } from './doctor/environment.ts';
import { type Finding, lineOf, tried, unsure } from './doctor/finding.ts';
import { checkKey, checkKeyFile, checkPolicyFile, checkZone } from './doctor/machine.ts';
import { examineSignal } from './doctor/signal.ts';
import { examineStore } from './doctor/store.ts';

/** Prints a line for each check. Changes nothing. Throws CommandFailed where one fails. */
export async function printDoctor(env: NodeJS.ProcessEnv, now: () => Instant = systemClock.now): Promise<void> {
  let [all, failed] = [0, 0];
  for await (const finding of examine(env, now)) {
    process.stdout.write(`${lineOf(finding)}\n`);
    all += 1;
    if (finding.verdict === 'fails') failed += 1;
  }
  if (failed > 0)
    throw new CommandFailed(`${failed} of ${all} checks ${failed === 1 ? 'fails' : 'fail'}: see what is marked !!.`);
}

async function* examine(env: NodeJS.ProcessEnv, now: () => Instant): AsyncGenerator<Finding> {
  const { config, finding, unread } = readEnvironment(env);
  if (isNew(env, config)) yield unsure('Begin here', beginHere);
  yield finding;
  yield await tried('Policy', () => checkPolicyFile('Policy'));
  if (!unread.has('PORCHLIGHT_TZ')) yield checkZone('Time zone', config);
  const key = await tried('Key', () => checkKey('Key', config));
  yield key;
  const { PORCHLIGHT_KEY, PORCHLIGHT_KEY_FILE: file } = env;
  if (!PORCHLIGHT_KEY && file && existsSync(file)) yield await tried('Key file', () => checkKeyFile('Key file', file));
  const reading = yield* examineStore(config, key.verdict === 'ok', now());
  if (!unread.has('SIGNAL_API_URL') && !unread.has('SIGNAL_NUMBER'))
    yield* examineSignal(config, reading?.rooms ?? null, now);
}

const isNew = (env: NodeJS.ProcessEnv, config: Config): boolean =>
  !env.PORCHLIGHT_KEY && !env.PORCHLIGHT_KEY_FILE && !config.signal && !existsSync(config.databasePath);

const beginHere =
  'Nothing is set up yet. To practise nothing has to be: npm start. To run on Signal make a key with `porchlight key`, and go on as docs/operating.md says.';
