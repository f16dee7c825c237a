import type { Transaction } from '../database.ts';
import type { MessageRef } from '../outbox/letter.ts';
import { type Post, type PostMessage, toPost } from './post.ts';

/** Which messages on the networks a post is made of: every id it ever had stays its own. */
export const messageStore = (trx: Transaction) => ({
  /** The post that a message is, or once was, a message of. */
  async ofMessage({ network, messageId }: MessageRef): Promise<Post | null> {
    const row = await trx
      .selectFrom('post_message')
      .innerJoin('post', 'post.id', 'post_message.post_id')
      .selectAll('post')
      .where('post_message.network', '=', network)
      .where('post_message.message_id', '=', messageId)
      .executeTakeFirst();
    return row ? toPost(row) : null;
  },

  /** Every id the post ever had on a network, newest last. */
  async messages(postId: string): Promise<PostMessage[]> {
    const rows = await trx
      .selectFrom('post_message')
      .selectAll()
      .where('post_id', '=', postId)
      .orderBy('seq')
      .execute();
    return rows.map((row) => ({ network: row.network, messageId: row.message_id, at: row.at }));
  },

  /** A network took a message of the post; a new one stands there whole. */
  async posted(postId: string, { network, messageId, at }: PostMessage, isNew: boolean): Promise<void> {
    await trx
      .insertInto('post_message')
      .values({ network, message_id: messageId, post_id: postId, at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx
      .updateTable('post')
      .set(isNew ? { network, drawn_at: at } : { network })
      .where('id', '=', postId)
      .execute();
  },
});
