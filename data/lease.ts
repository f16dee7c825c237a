import { CompiledQuery } from 'kysely';
import { absenceStore } from './absence/store.ts';
import type { Transaction } from './database.ts';
import { StoreTaken } from './errors.ts';
import { networkStore } from './networks/store.ts';
import type { Instant } from './ranges.ts';
import type { Tables } from './tables.ts';

export const leaseMs = 10_000;

/** Makes `holder` the one process that acts on this store, for 10 s from `now`. False while another one is. */
export async function takeLease(trx: Transaction, holder: string, now: Instant): Promise<boolean> {
  const row = await trx.selectFrom('lease').selectAll().executeTakeFirst();
  if (row && row.holder !== holder && row.until > now) return false;
  if (row) await noteKilled(trx, row);
  await trx
    .insertInto('lease')
    .values({ id: 1, holder, until: now + leaseMs })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ holder, until: now + leaseMs }))
    .execute();
  return true;
}

/** Whoever held the lease was killed: nobody was at work since it was last lengthened. */
const noteKilled = (trx: Transaction, { until }: Pick<Tables['lease'], 'until'>): Promise<void> =>
  noteAbsence(trx, until - leaseMs);

/** Nobody hears what people do, or is at work, since then. */
export async function noteAbsence(trx: Transaction, since: Instant): Promise<void> {
  await networkStore(trx).fallSilent(since);
  await absenceStore(trx).begin(since);
}

/** Asked in every transaction there is, so put together only once. */
const leaseQuery = CompiledQuery.raw('select holder, until from lease') as CompiledQuery<Tables['lease']>;

/**
 * Lengthens the lease where it is about to run out; a run-out one that nobody else took is still ours. Throws
 * StoreTaken if another process has taken over: nothing of this transaction may then stand.
 */
export async function keepLease(trx: Transaction, holder: string, now: Instant): Promise<void> {
  const {
    rows: [row],
  } = await trx.executeQuery(leaseQuery);
  if (row?.holder !== holder)
    throw new StoreTaken('Another Porchlight process has taken over this store; this one stops.');
  const leftMs = row.until - now;
  // Longer than a lease is only one from before the clock was set back.
  if (leftMs < leaseMs / 2 || leftMs > leaseMs)
    await trx
      .updateTable('lease')
      .set({ until: now + leaseMs })
      .execute();
}

/** Whether it was the holder's to give. */
export async function giveLease(trx: Transaction, holder: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('lease').where('holder', '=', holder).executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** A copy of a store belongs to nobody yet. */
export async function clearLease(trx: Transaction): Promise<void> {
  const row = await trx.deleteFrom('lease').returning('until').executeTakeFirst();
  if (row) await noteKilled(trx, row);
}
