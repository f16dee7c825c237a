import type { Selectable } from 'kysely';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';

/** The beginning, the end, or a change of place of a legal observer's shift; name and place are `detail` rows. */
export interface ObserverEntry {
  readonly shiftId: string;
  readonly deed: 'on' | 'off';
  readonly nameId: string;
  readonly placeId: string;
  /** When it was so. */
  readonly at: Instant;
  /** When the shift began. */
  readonly since: Instant;
  readonly saidBy: string;
}

const toEntry = (row: Selectable<Tables['observer_entry']>): ObserverEntry => ({
  shiftId: row.shift_id,
  deed: row.deed,
  nameId: row.name_id,
  placeId: row.place_id,
  at: row.at,
  since: row.since,
  saidBy: row.said_by,
});

/** The log of legal observers. An entry takes the place of its shift's last one, so that taking it back brings that one back. */
export const observerStore = (trx: Transaction, chance: Chance) => ({
  newShiftId: (): Promise<string> => chance.id(),

  async add(entry: ObserverEntry, act: number): Promise<void> {
    await trx
      .updateTable('observer_entry')
      .set({ dropped_by: act })
      .where('shift_id', '=', entry.shiftId)
      .where('dropped_by', 'is', null)
      .execute();
    await trx
      .insertInto('observer_entry')
      .values({
        shift_id: entry.shiftId,
        deed: entry.deed,
        name_id: entry.nameId,
        place_id: entry.placeId,
        at: entry.at,
        since: entry.since,
        said_by: entry.saidBy,
        made_by: act,
        dropped_by: null,
      })
      .execute();
  },

  /** Who is out, whoever has been out longest first. */
  async out(): Promise<ObserverEntry[]> {
    const rows = await trx
      .selectFrom('observer_entry')
      .selectAll()
      .where('dropped_by', 'is', null)
      .where('deed', '=', 'on')
      .orderBy('since')
      .orderBy('seq')
      .execute();
    return rows.map(toEntry);
  },

  /** Everything that was logged and not taken back, the newest first. */
  async latest(count: number): Promise<ObserverEntry[]> {
    const rows = await trx
      .selectFrom('observer_entry')
      .leftJoin('audit', 'audit.seq', 'observer_entry.made_by')
      .selectAll('observer_entry')
      .where('audit.undone_by', 'is', null)
      .orderBy('observer_entry.seq', 'desc')
      .limit(count)
      .execute();
    return rows.map(toEntry);
  },

  /** What one command wrote. */
  async writtenBy(act: number): Promise<ObserverEntry[]> {
    const rows = await trx.selectFrom('observer_entry').selectAll().where('made_by', '=', act).orderBy('seq').execute();
    return rows.map(toEntry);
  },
});
