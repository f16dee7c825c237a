import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import { type Post, toPost } from './post.ts';

/** Rotas of which nobody can tell under which id they stand on a network, as the answer was lost. */
export const unsureStore = (trx: Transaction) => ({
  async noteUnsure(postId: string, network: string): Promise<void> {
    await trx.insertInto('post_unsure').values({ network, post_id: postId }).execute();
  },

  /** How many rotas of a target sent since then are known on no network. */
  async countUnsure(targetId: string, since: Instant): Promise<number> {
    const { count } = await trx
      .selectFrom('post_unsure')
      .innerJoin('post', 'post.id', 'post_unsure.post_id')
      .select((select) => select.fn.count<number>('post.id').distinct().as('count'))
      .where('post.target_id', '=', targetId)
      .where('post.kind', '=', 'rota')
      .where('post.network', 'is', null)
      .where('post.drawn_at', '>=', since)
      .executeTakeFirstOrThrow();
    return Number(count);
  },

  /** The newest such rota that somebody has in front of them. */
  async unsureRota(network: string, targetId: string): Promise<Post | null> {
    const row = await trx
      .selectFrom('post_unsure')
      .innerJoin('post', 'post.id', 'post_unsure.post_id')
      .selectAll('post')
      .where('post_unsure.network', '=', network)
      .where('post.target_id', '=', targetId)
      .where('post.kind', '=', 'rota')
      .orderBy('post_unsure.seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? toPost(row) : null;
  },
});
