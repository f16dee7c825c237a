import { type Config, readConfig } from '../../config.ts';
import { ConfigError } from '../../errors.ts';
import { type Finding, fails, ok } from './finding.ts';

export interface Environment {
  readonly finding: Finding;
  /** Of what can be read. */
  readonly config: Config;
  /** The settings that can't. */
  readonly unread: ReadonlySet<string>;
}

const about = 'Environment';

/** Reads the environment, and where a setting is wrong, all but that one. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  try {
    return { config: readConfig(env), finding: ok(about, 'Every setting can be read.'), unread: new Set() };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const named = error.message.match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [];
    const unread = new Set(named.some(isSignal) ? [...named, ...Object.keys(env).filter(isSignal)] : named);
    const rest = Object.fromEntries(Object.entries(env).filter(([name]) => !unread.has(name)));
    return { config: readConfig(rest), finding: fails(about, error.message), unread };
  }
}

/** One of them without the other is wrong too. */
const isSignal = (name: string): boolean => name.startsWith('SIGNAL_');
