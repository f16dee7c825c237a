import type { Arrestee } from '../../../data/custody/arrestee.ts';
import type { ArresteeRecord } from '../../../data/custody/arrestee-store.ts';
import { arresteeOf, foldCustody } from '../../../data/custody/fold.ts';
import { formatRef, type Ref } from '../../../data/custody/refs.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';

/** Somebody in the book. */
export interface KnownArrestee {
  /** Of the ref they were called by: what is told is told under it, so that it stays with it if they are two after all. */
  readonly record: ArresteeRecord;
  /** As answers name them: `HBR1`, or `HBR1 (HBR3)` where they were called by a ref that turned out to be another's. */
  readonly ref: string;
  readonly arrestee: Arrestee;
}

/** What is believed of each person these refs mean, each once. Throws UserError for one that is not in the book. */
export async function knownRefs(turn: Turn, refs: readonly Ref[]): Promise<KnownArrestee[]> {
  const { custody } = turn.store;
  const said = await recordsOf(turn, refs);
  const book = foldCustody(await custody.factsOf(said.map(({ id }) => id)));
  const people = new Map<string, KnownArrestee>();
  for (const record of said) {
    const arrestee = arresteeOf(book, record.id);
    if (!arrestee) throw new UserError(turn.words.noSuchRef(formatRef(record.ref)));
    const { refId } = arrestee;
    if (!people.has(refId)) people.set(refId, { record, ref: await refText(turn, record, refId), arrestee });
  }
  return [...people.values()];
}

async function recordsOf({ store, words }: Turn, refs: readonly Ref[]): Promise<ArresteeRecord[]> {
  const records: ArresteeRecord[] = [];
  for (const ref of refs) {
    const record = await store.custody.byRef(ref);
    if (!record) throw new UserError(words.noSuchRef(formatRef(ref)));
    records.push(record);
  }
  return records;
}

async function refText({ store }: Turn, record: ArresteeRecord, refId: string): Promise<string> {
  const own = record.id === refId ? undefined : (await store.custody.byIds([refId])).get(refId);
  return own ? `${formatRef(own.ref)} (${formatRef(record.ref)})` : formatRef(record.ref);
}
