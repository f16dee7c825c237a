#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import type { Adapter } from './adapters/adapter.ts';
import { systemClock } from './clock.ts';
import type { Config } from './config.ts';
import { createLog } from './log.ts';
import { policyPath, readPolicy } from './policy-file.ts';
import { shell } from './shell/shell.ts';

// It often shares a small machine: left alone, V8 lets the heap grow to four times what is in use before it tidies up.
setFlagsFromString('--optimize-for-size');

// Whoever reads may stop before the end (`| head`): then there is nobody left to tell.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => process.exit());
process.exitCode = await shell(process.argv.slice(2), process.env, connect);

/** The networks that the environment configures; what one needs is loaded only then. Throws ConfigError. */
async function connect({ signal, logLevel }: Config): Promise<Adapter[]> {
  if (!signal) return [];
  const { signalAdapter } = await import('./adapters/signal/adapter.ts');
  const { paceMs, newSafetyNumbers } = readPolicy(policyPath).signal;
  const settings = { ...signal, paceMs, trusts: newSafetyNumbers === 'trust' };
  return [signalAdapter(settings, { log: createLog(logLevel), now: systemClock.now, chance: Math.random })];
}
