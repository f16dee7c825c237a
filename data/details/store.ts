import { CompiledQuery } from 'kysely';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';

const firstDueQuery = CompiledQuery.raw(
  'select min(erase_at) as at from detail where erase_at is not null',
) as CompiledQuery<{ at: Instant | null }>;

/** Names, descriptions and every other free text. Erasing one leaves all that points to it whole. */
export const detailStore = (trx: Transaction, chance: Chance) => ({
  /** `subject` is the id of whom the text is about; null is what was never told, and reads as erased. */
  async add(subject: string, text: string | null): Promise<string> {
    const id = await chance.id();
    await trx.insertInto('detail').values({ id, subject, text, erase_at: null }).execute();
    return id;
  },

  async change(id: string, text: string): Promise<void> {
    await trx.updateTable('detail').set({ text }).where('id', '=', id).execute();
  },

  /** The texts by id; erased ones are missing. */
  async texts(ids: readonly string[]): Promise<Map<string, string>> {
    if (ids.length === 0) return new Map();
    const rows = await trx.selectFrom('detail').select(['id', 'text']).where('id', 'in', ids).execute();
    return new Map(rows.flatMap((row) => (row.text === null ? [] : [[row.id, row.text]])));
  },

  async nextErasure(): Promise<Instant | null> {
    return (await trx.executeQuery(firstDueQuery)).rows[0]?.at ?? null;
  },

  /** Erases what is due. */
  async eraseDue(now: Instant): Promise<void> {
    const next = await this.nextErasure();
    if (next === null || next > now) return;
    await trx.updateTable('detail').set({ text: null, erase_at: null }).where('erase_at', '<=', now).execute();
  },
});
