import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { Content, LetterState, QueuedLetter } from './letter.ts';
import { toLetter } from './to-letter.ts';

/** What is done to a letter on its way: it is taken up, and then settled or put back. */
export const sendingStore = (trx: Transaction) => ({
  /** `messageId`: under which the network has it. */
  async mark(seq: number, state: LetterState, acceptedAt: Instant | null = null, messageId?: string): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({ state, accepted_at: acceptedAt, ...(messageId !== undefined && { message_id: messageId }) })
      .where('seq', '=', seq)
      .execute();
  },

  /** It need not go any more. */
  async withdraw(seq: number): Promise<void> {
    await trx.updateTable('outbox').set({ state: 'superseded', body: null }).where('seq', '=', seq).execute();
  },

  /** No message of the post need go any more; one that is being sent goes. */
  async withdrawPost(postId: string): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({ state: 'superseded', body: null })
      .where('post_id', '=', postId)
      .where('state', '=', 'queued')
      .execute();
  },

  /** Committed before the call: after a crash nobody can tell whether it went. */
  async startSending(seq: number, network: string): Promise<void> {
    await trx.updateTable('outbox').set({ state: 'sending', network }).where('seq', '=', seq).execute();
  },

  /** Back in the queue: by another address, later, or once more. */
  async requeue(
    seq: number,
    change: { network: string | null; dueAt: Instant; attempts: number; again: boolean },
  ): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({
        state: 'queued',
        network: change.network,
        due_at: change.dueAt,
        attempts: change.attempts,
        again: change.again ? 1 : 0,
      })
      .where('seq', '=', seq)
      .execute();
  },

  /** A network will never take it. */
  async refuse({ seq, refusedBy }: QueuedLetter, network: string): Promise<void> {
    const networks = JSON.stringify([...refusedBy, network]);
    await trx.updateTable('outbox').set({ refused_by: networks }).where('seq', '=', seq).execute();
  },

  /** A network took the beginning of a long letter: what is left of it is next. */
  async goOn(seq: number, left: Content, network: string, now: Instant): Promise<void> {
    await trx
      .updateTable('outbox')
      .set({ state: 'queued', body: JSON.stringify(left), network, due_at: now, attempts: 0, again: 0 })
      .where('seq', '=', seq)
      .execute();
  },

  /** The networks that were given something created before `before`, and have not answered yet. */
  async stalledNetworks(before: Instant): Promise<Set<string>> {
    const rows = await trx
      .selectFrom('outbox')
      .select('network')
      .distinct()
      .where('state', '=', 'sending')
      .where('created_at', '<', before)
      .execute();
    return new Set(rows.flatMap(({ network }) => network ?? []));
  },

  /** Letters that were being sent when the bot stopped: nobody can tell whether they went. */
  async interrupted(): Promise<QueuedLetter[]> {
    return (await trx.selectFrom('outbox').selectAll().where('state', '=', 'sending').orderBy('seq').execute()).map(
      toLetter,
    );
  },
});
