import { hostname } from 'node:os';
import { schedule } from 'node-cron';
import { machineChance } from '../../data/chance.ts';
import { minuteMs } from '../../data/ranges.ts';
import type { Adapter } from '../adapters/adapter.ts';
import type { Bot } from '../bot.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { createBot } from '../create-bot.ts';
import { ConfigError } from '../errors.ts';
import { keyedHash } from '../hash.ts';
import { createLog } from '../log.ts';
import { policyPath, readPolicy } from '../policy-file.ts';
import { openOwnStore } from './open-own-store.ts';

const dueEveryMs = 1_000;
const stopWithinMs = 10_000;

/** Runs the bot until it is told to stop. Throws ConfigError or StoreError. */
export async function run(config: Config, adapters: readonly Adapter[]): Promise<void> {
  const key = config.readKey();
  const policy = readPolicy(policyPath);
  if (adapters.length === 0)
    throw new ConfigError(
      'No chat network is configured, so there is nothing to run on. To practise, use `porchlight play`.',
    );
  const log = createLog(config.logLevel);
  const database = await openOwnStore(config);
  const bot = createBot({
    database,
    adapters,
    policy,
    log,
    clock: systemClock,
    zone: config.zone,
    chance: machineChance,
    hash: keyedHash(key),
    holder: `${hostname()}:${process.pid}`,
  });
  await bot.start();
  log.info('ready');
  await untilStopped(bot, (error) => log.error({ err: error }, 'tick failed'));
}

/** A whole minute each minute, and what falls due in between each second; then everything in flight is finished. */
async function untilStopped(bot: Bot, report: (error: unknown) => void): Promise<void> {
  const ticking = schedule('* * * * *', () => {
    bot.tick(Math.floor(systemClock.now() / minuteMs) * minuteMs).catch(report);
  });
  const due = setInterval(() => bot.settle().catch(report), dueEveryMs);
  await new Promise((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
  });
  setTimeout(() => process.exit(1), stopWithinMs).unref();
  clearInterval(due);
  await ticking.stop();
  await bot.stop();
}
