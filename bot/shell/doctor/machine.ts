import { existsSync, statSync } from 'node:fs';
import type { Config } from '../../config.ts';
import { policyPath, readPolicy } from '../../policy-file.ts';
import { type Finding, fails, ok } from './finding.ts';

export function checkPolicyFile(about: string): Finding {
  readPolicy(policyPath);
  return ok(
    about,
    existsSync(policyPath) ? `${policyPath} can be used.` : 'There is no porchlight.config.json, so the defaults hold.',
  );
}

export function checkKey(about: string, config: Config): Finding {
  config.readKey();
  return ok(about, 'It can be read.');
}

const othersMayRead = 0o004;
const othersMayWrite = 0o022;

/** A group that may read it is how some installations hand it to the bot. */
export function checkKeyFile(about: string, path: string): Finding {
  const { mode } = statSync(path);
  if ((mode & (othersMayRead | othersMayWrite)) === 0) return ok(about, 'Nobody else may read it.');
  return fails(about, `Others may read or change ${path}. Run: chmod 600 ${path}.`);
}

/** The machine's own zone is the log's and nobody else's. */
export function checkZone(about: string, { zone }: Config): Finding {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const own = timeZone === zone ? 'as on this machine' : `on this machine ${timeZone}, which does no harm`;
  return ok(about, `${zone}, ${own}.`);
}
