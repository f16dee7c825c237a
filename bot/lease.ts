import { StoreError } from '../data/errors.ts';
import { giveLease, noteAbsence, takeLease } from '../data/lease.ts';
import type { Parts } from './parts.ts';

/** Makes this process the one that acts on the store. Throws StoreError while another one is. */
export async function beginLease({ database, clock, holder }: Parts): Promise<void> {
  const isOurs = await database.transact((trx) => takeLease(trx, holder, clock.now()));
  if (!isOurs)
    throw new StoreError(
      'Another Porchlight process is at work on this store. Stop that one first, or wait 10 seconds if it was killed.',
    );
}

/** Another may begin at once. Until it does nobody hears what people do. */
export const endLease = ({ database, clock, holder }: Parts): Promise<void> =>
  database.transact(async (trx) => {
    if (await giveLease(trx, holder)) await noteAbsence(trx, clock.now());
  });
