import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { PhotoRef, WaitingPhoto } from './photo.ts';

/** Photos that people sent privately. They are encrypted as the whole store is, and go by themselves. */
export const photoStore = (trx: Transaction, chance: Chance) => ({
  async add({ network, reference }: PhotoRef, personId: string, now: Instant): Promise<void> {
    const id = await chance.id();
    const at = { sent_at: now, due_at: now, attempts: 0 };
    await trx
      .insertInto('photo')
      .values({ id, network, reference, person_id: personId, ...at, type: null, bytes: null })
      .execute();
  },

  /** The first that has still to be fetched, and may be tried now. */
  async next(now: Instant): Promise<WaitingPhoto | null> {
    const row = await trx
      .selectFrom('photo')
      .select(['id', 'network', 'reference', 'person_id as personId', 'attempts'])
      .where('due_at', '<=', now)
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst();
    return row ?? null;
  },

  async nextDue(): Promise<Instant | null> {
    const row = await trx
      .selectFrom('photo')
      .select((select) => select.fn.min('due_at').as('at'))
      .where('due_at', 'is not', null)
      .executeTakeFirst();
    return row?.at ?? null;
  },

  async keep(id: string, { bytes, type }: { bytes: Uint8Array; type: string }): Promise<void> {
    await trx
      .updateTable('photo')
      .set({ due_at: null, type, bytes: Buffer.from(bytes) })
      .where('id', '=', id)
      .execute();
  },

  async tryAgain({ id, attempts }: WaitingPhoto, dueAt: Instant): Promise<void> {
    await trx
      .updateTable('photo')
      .set({ due_at: dueAt, attempts: attempts + 1 })
      .where('id', '=', id)
      .execute();
  },

  async forget(id: string): Promise<void> {
    await trx.deleteFrom('photo').where('id', '=', id).execute();
  },

  async countOf(personId: string): Promise<number> {
    const row = await trx
      .selectFrom('photo')
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    return row.count;
  },

  async oldest(): Promise<Instant | null> {
    const row = await trx
      .selectFrom('photo')
      .select((select) => select.fn.min('sent_at').as('at'))
      .executeTakeFirst();
    return row?.at ?? null;
  },

  async erase(before: Instant): Promise<void> {
    await trx.deleteFrom('photo').where('sent_at', '<', before).execute();
  },
});
