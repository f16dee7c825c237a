import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { ConfigError } from './errors.ts';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const hexKey = /^[0-9a-f]{64}$/i;

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
};

const isWebAddress = (url: string): boolean => {
  try {
    const { protocol, search, hash } = new URL(url);
    return /^https?:$/.test(protocol) && search === '' && hash === '';
  } catch {
    return false;
  }
};

const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** It may hold a secret, so it goes in the clear to this machine alone. */
const isHeartbeat = (url: string): boolean => {
  try {
    const { protocol, hostname } = new URL(url);
    return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
  } catch {
    return false;
  }
};

const environment = z.object({
  PORCHLIGHT_DB: z.string().default('var/porchlight.db'),
  PORCHLIGHT_KEY: z.string().optional(),
  PORCHLIGHT_KEY_FILE: z.string().optional(),
  PORCHLIGHT_TZ: z.string().refine(isZone, 'has to be a time zone such as Europe/London').default('Europe/London'),
  SIGNAL_API_URL: z
    .string()
    .refine(isWebAddress, 'has to be the address of the Signal API, such as http://127.0.0.1:8080')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  SIGNAL_NUMBER: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'has to be the number of the account with its country, such as +441632960001')
    .optional(),
  HEARTBEAT_URL: z
    .string()
    .refine(isHeartbeat, 'has to be an address that begins with https://, or with http:// on this machine')
    .optional(),
  LOG_LEVEL: z.enum(logLevels, `has to be one of ${logLevels.join(', ')}`).default('info'),
});

export interface Config {
  readonly databasePath: string;
  readonly zone: string;
  readonly logLevel: string;
  /** Null where Signal is not configured. `number`: in E.164. */
  readonly signal: { readonly url: string; readonly number: string } | null;
  /** Told each quarter of an hour that all is well; null: nobody is. */
  readonly heartbeatUrl: string | null;
  /** The store's key, 32 bytes. Throws ConfigError where there is none. */
  readKey(): Buffer;
}

/** Reads the environment, which nothing else does. Throws ConfigError with one sentence for the operator. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = environment.safeParse(set);
  if (!read.success)
    throw new ConfigError(
      `${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}.`,
    );
  const { PORCHLIGHT_DB, PORCHLIGHT_KEY, PORCHLIGHT_KEY_FILE, PORCHLIGHT_TZ, LOG_LEVEL } = read.data;
  return {
    databasePath: PORCHLIGHT_DB,
    zone: PORCHLIGHT_TZ,
    logLevel: LOG_LEVEL,
    signal: toSignal(read.data),
    heartbeatUrl: read.data.HEARTBEAT_URL ?? null,
    readKey: () =>
      PORCHLIGHT_KEY === undefined ? keyInFile(PORCHLIGHT_KEY_FILE) : toKey(PORCHLIGHT_KEY, 'PORCHLIGHT_KEY'),
  };
}

function toSignal({ SIGNAL_API_URL: url, SIGNAL_NUMBER: number }: z.infer<typeof environment>): Config['signal'] {
  if (url === undefined && number === undefined) return null;
  if (url !== undefined && number !== undefined) return { url, number };
  throw new ConfigError(
    `${url === undefined ? 'SIGNAL_API_URL' : 'SIGNAL_NUMBER'} is missing: Signal needs both the address of its API and the number.`,
  );
}

/** An error never shows the key, even a wrong one: it ends up in a terminal or a log. */
function toKey(text: string, where: string): Buffer {
  const bare = text.trim();
  if (!hexKey.test(bare))
    throw new ConfigError(`${where} has to be 64 hexadecimal digits; make a key with \`porchlight key\`.`);
  return Buffer.from(bare, 'hex');
}

function keyInFile(path: string | undefined): Buffer {
  if (path === undefined)
    throw new ConfigError(
      'There is no key. Make one with `porchlight key`, keep it safe, and set PORCHLIGHT_KEY or PORCHLIGHT_KEY_FILE.',
    );
  return toKey(readText(path, 'PORCHLIGHT_KEY_FILE'), `The key in ${path} (PORCHLIGHT_KEY_FILE)`);
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ConfigError(`${path} (${name}) can't be read. Check the path, and that this user may read it.`);
  }
}
