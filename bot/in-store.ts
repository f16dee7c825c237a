import type { Transaction } from '../data/database.ts';
import { keepLease } from '../data/lease.ts';
import { openStore, type Store } from '../data/store.ts';
import type { Parts } from './parts.ts';

/** Runs `work` in one transaction, as the one process that acts on the store. Throws StoreTaken where it no longer is. */
export const inStore = <T>(
  { database, clock, holder, chance }: Pick<Parts, 'database' | 'clock' | 'holder' | 'chance'>,
  work: (store: Store, trx: Transaction) => Promise<T>,
): Promise<T> =>
  database.transact(async (trx) => {
    await keepLease(trx, holder, clock.now());
    return work(openStore(trx, chance(trx), database.memory), trx);
  });
