import { sql } from 'kysely';
import type { Transaction } from '../database.ts';
import { eraser, type Fleeting } from '../erasing.ts';
import type { Instant } from '../ranges.ts';

export interface Arrival {
  readonly network: string;
  readonly account: string;
  readonly eventId: string;
  readonly receivedAt: Instant;
  /** A keyed hash, so that one person's flood is known without knowing the person; null where it is not for the bot. */
  readonly senderHash: string | null;
  /** How many commands it holds, for the limit a minute. */
  readonly commands: number;
  /** The event as JSON; null where nothing is to come of it. */
  readonly body: string | null;
}

export interface Waiting {
  readonly seq: number;
  readonly network: string;
  readonly receivedAt: Instant;
  readonly senderHash: string;
  readonly commands: number;
  readonly attempts: number;
  readonly body: string;
}

const fleeting: Fleeting = {
  table: 'inbox',
  cameAt: 'received_at',
  settledAt: 'received_at',
  isSettled: "state <> 'waiting'",
  texts: ['body', 'sender_hash'],
};

/** Whose an event was goes with its text; the network's id stays a while to know repeats by. */
export const inboxStore = (trx: Transaction) => ({
  ...eraser(trx, fleeting),

  /** Stores an event once; false where it had come before. */
  async add(arrival: Arrival): Promise<boolean> {
    const row = await trx
      .insertInto('inbox')
      .values({
        network: arrival.network,
        account: arrival.account,
        event_id: arrival.eventId,
        received_at: arrival.receivedAt,
        state: arrival.body === null ? 'not-for-us' : 'waiting',
        attempts: 0,
        sender_hash: arrival.senderHash,
        commands: arrival.commands,
        body: arrival.body,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('seq')
      .executeTakeFirst();
    return row !== undefined;
  },

  /** The oldest event nobody has handled. */
  async next(): Promise<Waiting | null> {
    const row = await trx
      .selectFrom('inbox')
      .selectAll()
      // Written out, not a parameter: else SQLite would not see that the index of waiting events serves.
      .where('state', '=', sql.lit('waiting' as const))
      .orderBy('seq')
      .limit(1)
      .executeTakeFirst();
    return row
      ? {
          seq: row.seq,
          network: row.network,
          receivedAt: row.received_at,
          senderHash: row.sender_hash ?? '',
          commands: row.commands,
          attempts: row.attempts,
          body: row.body ?? '',
        }
      : null;
  },

  async finish(seq: number, state: 'handled' | 'set-aside'): Promise<void> {
    await trx.updateTable('inbox').set({ state }).where('seq', '=', seq).execute();
  },

  async countAttempt(seq: number): Promise<void> {
    await trx
      .updateTable('inbox')
      .set((row) => ({ attempts: row('attempts', '+', 1) }))
      .where('seq', '=', seq)
      .execute();
  },

  /** Commands the sender gave after a moment, and before the event `beforeSeq` if one is named. */
  async commandsSince(senderHash: string, since: Instant, beforeSeq = Number.MAX_SAFE_INTEGER): Promise<number> {
    const row = await trx
      .selectFrom('inbox')
      .select((select) => select.fn.sum<number>('commands').as('commands'))
      .where('sender_hash', '=', senderHash)
      .where('received_at', '>', since)
      .where('seq', '<', beforeSeq)
      .executeTakeFirst();
    return row?.commands ?? 0;
  },
});
