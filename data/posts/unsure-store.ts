import type { Transaction } from '../database.ts';
import type { Instant, Range } from '../ranges.ts';
import { type Post, toPost } from './post.ts';

/** What of a post was sent to a network, from when until when, without an answer. */
interface Unsure extends Range {
  readonly postId: string;
  readonly network: string;
}

/** So far apart may the clocks of the bot and of a network be. */
const clocksApartMs = 5_000;

/** Posts of which nobody can tell under which id they stand on a network, as the answer was lost. */
export const unsureStore = (trx: Transaction) => ({
  async noteUnsure({ postId, network, start, end }: Unsure): Promise<void> {
    await trx.insertInto('post_unsure').values({ network, post_id: postId, sent_from: start, sent_to: end }).execute();
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

  /** The post that somebody has in front of them in a message sent then: else the newest such rota, as clocks may differ. */
  async unsureAt(of: { network: string; targetId: string; sentAt: Instant }): Promise<Post | null> {
    const all = trx
      .selectFrom('post_unsure')
      .innerJoin('post', 'post.id', 'post_unsure.post_id')
      .selectAll('post')
      .where('post_unsure.network', '=', of.network)
      .where('post.target_id', '=', of.targetId)
      .orderBy('post_unsure.seq', 'desc')
      .limit(1);
    const then = all
      .where('post_unsure.sent_from', '<=', of.sentAt + clocksApartMs)
      .where('post_unsure.sent_to', '>=', of.sentAt - clocksApartMs);
    const row = (await then.executeTakeFirst()) ?? (await all.where('post.kind', '=', 'rota').executeTakeFirst());
    return row ? toPost(row) : null;
  },
});
