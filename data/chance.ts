import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Transaction } from './database.ts';

/** Where ids and codes come from. */
export interface Chance {
  id(): Promise<string>;
  /** `length` letters and digits that are told apart easily when read aloud. */
  code(length: number): Promise<string>;
}

const sayable = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const spell = (bytes: Buffer, length: number): string =>
  [...bytes.subarray(0, length)].map((byte) => sayable[byte % sayable.length]).join('');

export const machineChance = (): Chance => ({
  id: async () => randomUUID(),
  code: async (length) => spell(randomBytes(length), length),
});

/** The same script gives the same bytes: a seed, and a counter that lives in the store and so outlives a crash. */
export const seededChance =
  (seed: string) =>
  (trx: Transaction): Chance => {
    const next = async (): Promise<Buffer> => {
      const { value } = await trx
        .insertInto('counter')
        .values({ name: 'chance', value: 1 })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet((row) => ({ value: row('counter.value', '+', 1) })),
        )
        .returning('value')
        .executeTakeFirstOrThrow();
      return createHash('sha256').update(`${seed}:${value}`).digest();
    };
    return {
      id: async () => (await next()).toString('hex').slice(0, 20),
      code: async (length) => spell(await next(), length),
    };
  };
