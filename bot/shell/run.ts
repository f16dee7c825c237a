import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { machineChance } from '../../data/chance.ts';
import { StoreTaken } from '../../data/errors.ts';
import type { Adapter } from '../adapters/adapter.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { createBot, type RunningBot } from '../create-bot.ts';
import { ConfigError } from '../errors.ts';
import { keyedHash } from '../hash.ts';
import { createLog } from '../log.ts';
import { pingTo } from '../ping.ts';
import { policyPath, readPolicy } from '../policy-file.ts';
import { eachMinute, type Ticking } from './each-minute.ts';
import { openOwnStore } from './open-own-store.ts';

const lookEveryMs = 1_000;
const stopWithinMs = 10_000;
const signals = ['SIGTERM', 'SIGINT'] as const;

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
    ...(config.heartbeatUrl !== null && { ping: pingTo(config.heartbeatUrl) }),
    holder: `${hostname()}:${process.pid}`,
  });
  try {
    await bot.start();
    log.info({ networks: adapters.map(({ platform }) => platform) }, 'ready');
    await untilStopped(bot, log);
  } finally {
    const limit = setTimeout(() => process.exit(1), stopWithinMs).unref();
    await bot.stop();
    clearTimeout(limit);
  }
}

/** A whole minute each minute, and what falls due in between when it does, until a signal, or until the store is lost. A full or busy disk may pass. */
async function untilStopped(bot: RunningBot, log: Logger): Promise<void> {
  let lose: (error: StoreTaken) => void = () => {};
  let stop = () => {};
  const stopped = new Promise<void>((resolve, reject) => {
    [stop, lose] = [resolve, reject];
  });
  const report = (error: unknown) =>
    error instanceof StoreTaken ? lose(error) : log.error({ err: error }, 'tick failed');
  const ticking = eachMinute(systemClock.now, (minute) => void bot.tick(minute).catch(report));
  const stopAdvancing = keepAdvancing(bot, ticking, report);
  for (const signal of signals) process.once(signal, stop);
  try {
    await stopped;
  } finally {
    for (const signal of signals) process.off(signal, stop);
    stopAdvancing();
    await ticking.stop();
  }
}

/** Looks when the next thing falls due, and each second: what a job has queued may be due sooner. */
function keepAdvancing(bot: RunningBot, ticking: Ticking, report: (error: unknown) => void): () => void {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  async function advance(): Promise<void> {
    ticking.look();
    const due = await bot.advance().catch(report);
    const waitMs = typeof due === 'number' ? due - systemClock.now() : lookEveryMs;
    if (!isOver) timer = setTimeout(advance, Math.max(0, Math.min(waitMs, lookEveryMs)));
  }
  void advance();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
