import type { Selectable } from 'kysely';
import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Tables } from '../tables.ts';
import type { KnownNetwork, NetworkState } from './condition.ts';

const toNetwork = (row: Selectable<Tables['network']>): KnownNetwork => ({
  name: row.name,
  state: row.state as NetworkState,
  advice: row.advice,
  since: row.since,
  until: row.until,
  awaySince: row.away_since,
  toldState: row.told_state as NetworkState | null,
  silentSince: row.silent_since,
});

/** What the networks are like, and since when. */
export const networkStore = (trx: Transaction) => ({
  async all(): Promise<KnownNetwork[]> {
    return (await trx.selectFrom('network').selectAll().orderBy('name').execute()).map(toNetwork);
  },

  async byName(name: string): Promise<KnownNetwork | null> {
    const row = await trx.selectFrom('network').selectAll().where('name', '=', name).executeTakeFirst();
    return row ? toNetwork(row) : null;
  },

  async setHealth({
    name,
    state,
    advice,
    since,
    until,
    awaySince,
  }: Omit<KnownNetwork, 'toldState' | 'silentSince'>): Promise<void> {
    const health = { state, advice, since, until, away_since: awaySince };
    await trx
      .insertInto('network')
      .values({ name, ...health, told_state: null, silent_since: null })
      .onConflict((conflict) => conflict.column('name').doUpdateSet(health))
      .execute();
  },

  /** The back office knows of this trouble, or that it is over. */
  async setTold(name: string, trouble: NetworkState | null): Promise<void> {
    await trx
      .updateTable('network')
      .set({ told_state: trouble, ...(trouble === null && { away_since: null }) })
      .where('name', '=', name)
      .execute();
  },

  /** Nobody hears a network, or any of them, from then on; the earliest moment counts. */
  async fallSilent(since: Instant, name?: string): Promise<void> {
    await trx
      .updateTable('network')
      .set({ silent_since: since })
      .where((row) => row.or([row('silent_since', 'is', null), row('silent_since', '>', since)]))
      .$if(name !== undefined, (query) => query.where('name', '=', name ?? ''))
      .execute();
  },

  async hearAgain(name: string): Promise<void> {
    await trx.updateTable('network').set({ silent_since: null }).where('name', '=', name).execute();
  },
});
