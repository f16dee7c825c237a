import type { Arrestee } from '../../../data/custody/arrestee.ts';
import { foldCustody } from '../../../data/custody/fold.ts';
import { formatRef, type Ref } from '../../../data/custody/refs.ts';
import type { ArresteeRecord } from '../../../data/custody/store.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';

export interface KnownArrestee {
  readonly record: ArresteeRecord;
  readonly ref: string;
  readonly arrestee: Arrestee;
}

/** What is believed of each ref. Throws UserError for one that is not in the book. */
export async function knownRefs({ store, words }: Turn, refs: readonly Ref[]): Promise<KnownArrestee[]> {
  const records: ArresteeRecord[] = [];
  for (const ref of refs) {
    const record = await store.custody.byRef(ref);
    if (!record) throw new UserError(words.noSuchRef(formatRef(ref)));
    records.push(record);
  }
  const { arrestees } = foldCustody(await store.custody.factsOf(records.map(({ id }) => id)));
  return records.map((record) => {
    const arrestee = arrestees.get(record.id);
    if (!arrestee) throw new UserError(words.noSuchRef(formatRef(record.ref)));
    return { record, ref: formatRef(record.ref), arrestee };
  });
}
