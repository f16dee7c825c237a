import { sql } from 'kysely';
import type { Transaction } from '../database.ts';
import type { MessageRef } from '../outbox/letter.ts';
import type { Instant } from '../ranges.ts';
import { type Post, toPost } from './post.ts';

/** Written out, not a parameter: else SQLite would not see that the index of posts that are over serves. */
const over = sql.lit(1 as const);

/** Posts with names on them that nobody needs any more: they are to be taken down where they stand. */
export const overStore = (trx: Transaction) => ({
  /** The station fell quiet: all its rotas in rooms where anybody reads, since it was last woken. */
  async endRotas(stationId: string, since: Instant): Promise<void> {
    const open = trx.selectFrom('room').select('id').where('kind', 'in', ['station', 'callout']);
    await trx
      .updateTable('post')
      .set({ over: 1 })
      .where('kind', '=', 'rota')
      .where('station_id', '=', stationId)
      .where('drawn_at', '>=', since)
      .where('target_id', 'in', open)
      .execute();
  },

  async overAt(stationId: string): Promise<Post[]> {
    const rows = await trx
      .selectFrom('post')
      .selectAll()
      .where('over', '=', over)
      .where('station_id', '=', stationId)
      .orderBy('drawn_at')
      .orderBy('id')
      .execute();
    return rows.map(toPost);
  },

  async takenDown(postId: string): Promise<void> {
    await trx.updateTable('post').set({ over: 0 }).where('id', '=', postId).execute();
  },

  /** The message is gone from its network. */
  async forget({ network, messageId }: MessageRef): Promise<void> {
    await trx.deleteFrom('post_message').where('network', '=', network).where('message_id', '=', messageId).execute();
  },
});
