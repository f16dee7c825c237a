import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { defaultPolicy, type Policy } from '../data/policy.ts';
import { ConfigError } from './errors.ts';

export const policyPath = 'porchlight.config.json';

const ms = z.number().int().min(0);
const numbersLike = (defaults: object) =>
  z.object(Object.fromEntries(Object.keys(defaults).map((name) => [name, ms.optional()]))).strict();

/** Every part of the policy that a file may set; durations in ms. */
const policyFile = z
  .object({
    custody: numbersLike(defaultPolicy.custody).optional(),
    alarms: numbersLike(
      Object.fromEntries(Object.entries(defaultPolicy.alarms).filter(([, value]) => typeof value === 'number')),
    )
      .extend({ leadsMs: z.object({ empty: z.array(ms).min(1), thin: z.array(ms).min(1) }).optional() })
      .optional(),
    rota: numbersLike(defaultPolicy.rota)
      .extend({ gridHours: z.union([z.literal(3), z.literal(6)]).optional() })
      .optional(),
    chat: numbersLike(defaultPolicy.chat).optional(),
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
      `${path}: ${read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    );
  const parts = Object.entries(defaultPolicy).map(([name, defaults]) => [
    name,
    { ...defaults, ...read.data[name as keyof Policy] },
  ]);
  return Object.fromEntries(parts) as Policy;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new ConfigError(`${path} is not valid JSON, or can't be read. Mend or remove it.`);
  }
}
