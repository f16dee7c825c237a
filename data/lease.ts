import type { Transaction } from './database.ts';
import { StoreError } from './errors.ts';
import type { Instant } from './ranges.ts';

export const leaseMs = 10_000;

/** Makes `holder` the one process that acts on this store, for 10 s from `now`. False while another one is. */
export async function takeLease(trx: Transaction, holder: string, now: Instant): Promise<boolean> {
  const row = await trx.selectFrom('lease').selectAll().executeTakeFirst();
  if (row && row.holder !== holder && row.until > now) return false;
  await trx
    .insertInto('lease')
    .values({ id: 1, holder, until: now + leaseMs })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ holder, until: now + leaseMs }))
    .execute();
  return true;
}

/** Throws StoreError if another process has taken over: nothing of this transaction may then stand. */
export async function checkLease(trx: Transaction, holder: string): Promise<void> {
  const row = await trx.selectFrom('lease').select('holder').executeTakeFirst();
  if (row?.holder !== holder)
    throw new StoreError('Another Porchlight process has taken over this store; this one stops.');
}

export async function giveLease(trx: Transaction, holder: string): Promise<void> {
  await trx.deleteFrom('lease').where('holder', '=', holder).execute();
}
