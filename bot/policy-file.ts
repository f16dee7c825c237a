import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { defaultPolicy, type Policy } from '../data/policy.ts';
import { platforms } from './adapters/adapter.ts';
import { ConfigError } from './errors.ts';

export const policyPath = 'porchlight.config.json';

const ms = z.number().int().min(0);
const wallHour = z.number().int().min(0).max(23);
const numbersLike = (defaults: object) =>
  z.object(Object.fromEntries(Object.keys(defaults).map((name) => [name, ms.optional()]))).strict();

/** Every part of the policy that a file may set; durations in ms. */
const policyFile = z
  .object({
    custody: numbersLike(defaultPolicy.custody).optional(),
    alarms: numbersLike(
      Object.fromEntries(Object.entries(defaultPolicy.alarms).filter(([, value]) => typeof value === 'number')),
    )
      .extend({
        rollCallHours: z.array(wallHour).min(1).optional(),
        digestHours: z.array(wallHour).min(1).optional(),
        rollCallUntilHour: wallHour.optional(),
        farFactor: z.number().min(1).max(4).optional(),
        leadsMs: z
          .object({ empty: z.array(ms).min(1), thin: z.array(ms).min(1) })
          .strict()
          .optional(),
      })
      .optional(),
    auditor: numbersLike(defaultPolicy.auditor).optional(),
    rota: numbersLike(defaultPolicy.rota)
      .extend({ gridHours: z.union([z.literal(3), z.literal(6)]).optional() })
      .optional(),
    duty: numbersLike(defaultPolicy.duty).optional(),
    callouts: numbersLike(defaultPolicy.callouts).optional(),
    photos: numbersLike(defaultPolicy.photos).optional(),
    chat: numbersLike(defaultPolicy.chat).optional(),
    signal: z
      .object({ paceMs: ms.optional(), newSafetyNumbers: z.enum(['trust', 'ask']).optional() })
      .strict()
      .optional(),
    networks: numbersLike(defaultPolicy.networks).optional(),
    rooms: z
      .object({
        vettedOn: z.array(z.enum(platforms)).optional(),
        disappearAfterMs: ms.optional(),
        messagesAnHour: ms.optional(),
      })
      .strict()
      .optional(),
    retention: numbersLike(defaultPolicy.retention).optional(),
    contacts: z
      .object(
        Object.fromEntries(Object.keys(defaultPolicy.contacts).map((name) => [name, z.string().max(200).optional()])),
      )
      .strict()
      .optional(),
  })
  .strict();

/** The policy: the file's values where there is a file, each left out by its default. Throws ConfigError. */
export function readPolicy(path: string): Policy {
  if (!existsSync(path)) return defaultPolicy;
  const read = policyFile.safeParse(parse(path));
  if (!read.success)
    throw new ConfigError(
      `${path} can't be used: ${read.error.issues.map(toText).join('; ')}. Mend it or leave it out.`,
    );
  const parts = Object.entries(defaultPolicy).map(([name, defaults]) => [
    name,
    { ...defaults, ...read.data[name as keyof Policy] },
  ]);
  return Object.fromEntries(parts) as Policy;
}

function toText(issue: z.core.$ZodIssue): string {
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `there is no setting ${issue.keys.map((key) => [...issue.path, key].join('.')).join(', ')}`;
  if (where === '') return 'it has to hold one object in braces';
  return `${where} ${issue.code === 'invalid_type' ? `has to be ${nouns[issue.expected] ?? issue.expected}` : `is not allowed (${issue.message.toLowerCase()})`}`;
}

const nouns: Readonly<Record<string, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'a text in quotes',
  object: 'an object in braces',
  array: 'a list in brackets',
};

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  } catch {
    throw new ConfigError(`${path} is not valid JSON, or can't be read. Mend or remove it.`);
  }
}
