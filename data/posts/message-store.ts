import type { Transaction } from '../database.ts';
import type { MessageRef } from '../outbox/letter.ts';
import type { Instant } from '../ranges.ts';
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
    return rows.map((row) => ({ network: row.network, messageId: row.message_id, at: row.at, edits: row.edits }));
  },

  /** A network took a new message of the post, which stands there whole. */
  async posted(postId: string, { network, messageId }: MessageRef, at: Instant): Promise<void> {
    await addMessage(trx, postId, { network, messageId, at, edits: 0 });
    await trx.updateTable('post').set({ network, drawn_at: at }).where('id', '=', postId).execute();
  },

  /** A network took an edit of the post's newest message there, under this id from now on. */
  async edited(postId: string, { network, messageId }: MessageRef): Promise<void> {
    const before = (await this.messages(postId)).findLast((message) => message.network === network);
    if (before) await addMessage(trx, postId, { ...before, messageId, edits: before.edits + 1 });
    await trx.updateTable('post').set({ network }).where('id', '=', postId).execute();
  },

  /** Nobody can tell whether a network took an edit of the post: it may have counted it. */
  async perhapsEdited(postId: string, network: string): Promise<void> {
    const message = (await this.messages(postId)).findLast((one) => one.network === network);
    if (message) await addMessage(trx, postId, { ...message, edits: message.edits + 1 });
  },
});

async function addMessage(trx: Transaction, postId: string, message: PostMessage): Promise<void> {
  const { network, messageId, at, edits } = message;
  await trx
    .insertInto('post_message')
    .values({ network, message_id: messageId, post_id: postId, at, edits })
    .onConflict((conflict) => conflict.columns(['network', 'message_id']).doUpdateSet({ edits }))
    .execute();
}
