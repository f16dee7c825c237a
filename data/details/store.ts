import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';

/** Names, descriptions and every other free text. Erasing one leaves all that points to it whole. */
export const detailStore = (trx: Transaction, chance: Chance) => ({
  /** `subject` is the id of whom the text is about. */
  async add(subject: string, text: string): Promise<string> {
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

  /** Erases what is due. */
  async eraseDue(now: Instant): Promise<void> {
    await trx.updateTable('detail').set({ text: null, erase_at: null }).where('erase_at', '<=', now).execute();
  },
});
