import { sql } from 'kysely';
import type { Transaction } from '../database.ts';
import { earliest, type Instant } from '../ranges.ts';

/** Written out, not a parameter: else SQLite would not see that the index of live posts serves. */
const live = sql.lit(1 as const);

/** Which stations' posts are to be drawn anew. */
export const redrawStore = (trx: Transaction) => ({
  /** A change at a station is to show by `dueAt`, or by when it was already to. */
  async ask(stationId: string, dueAt: Instant): Promise<void> {
    await trx
      .insertInto('redraw')
      .values({ station_id: stationId, due_at: dueAt })
      .onConflict((conflict) =>
        conflict
          .column('station_id')
          .doUpdateSet({ due_at: dueAt })
          .where((row) => row.or([row('redraw.due_at', 'is', null), row('redraw.due_at', '>', dueAt)])),
      )
      .execute();
  },

  /** No network could show it: it waits until one is back, and is drawn as things stand then. */
  async awaitNetwork(stationId: string): Promise<void> {
    await trx
      .insertInto('redraw')
      .values({ station_id: stationId, due_at: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  /** A network may be back. */
  async wake(now: Instant): Promise<void> {
    await trx.updateTable('redraw').set({ due_at: now }).where('due_at', 'is', null).execute();
  },

  /** The stations whose posts are to be redrawn by now: something changed, or the clock alone did. */
  async due(now: Instant): Promise<string[]> {
    const asked = await trx.selectFrom('redraw').select('station_id').where('due_at', '<=', now).execute();
    const clock = await trx
      .selectFrom('post')
      .select('station_id')
      .where('live', '=', live)
      .where('next_draw_at', '<=', now)
      .execute();
    return [...new Set([...asked, ...clock].flatMap((row) => row.station_id ?? []))].sort();
  },

  async done(stationId: string): Promise<void> {
    await trx.deleteFrom('redraw').where('station_id', '=', stationId).execute();
  },

  /** When a post is next to be drawn: something changed under it, or the clock alone makes it stale. */
  async nextDraw(): Promise<Instant | null> {
    const row = await trx
      .selectFrom('post')
      .select((select) => select.fn.min('next_draw_at').as('at'))
      .where('live', '=', live)
      .executeTakeFirst();
    return earliest([row?.at ?? null, await this.next()]);
  },

  async next(): Promise<Instant | null> {
    const asked = await trx
      .selectFrom('redraw')
      .select((select) => select.fn.min('due_at').as('at'))
      .executeTakeFirst();
    return asked?.at ?? null;
  },

  /** Whether a network has a message of a live post, and has not answered yet. */
  async isPostOnItsWay(): Promise<boolean> {
    const row = await trx
      .selectFrom('post')
      .innerJoin('outbox', 'outbox.post_id', 'post.id')
      .select('outbox.seq')
      .where('post.live', '=', live)
      .where('outbox.state', '=', 'sending')
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
});
