import type { Transaction } from '../database.ts';
import { eraser, type Fleeting } from '../erasing.ts';
import type { Instant } from '../ranges.ts';
import type { LetterState, QueuedLetter, Target } from './letter.ts';
import { toLetter } from './to-letter.ts';

const fleeting: Fleeting = {
  table: 'outbox',
  cameAt: 'created_at',
  settledAt: 'coalesce(accepted_at, created_at)',
  isSettled: "state not in ('queued', 'sending')",
  texts: ['body'],
};

/** What became of letters, for as long as that is kept. */
export const historyStore = (trx: Transaction) => ({
  ...eraser(trx, fleeting),

  /** What went to rooms since then, or is about to, the first first; `roomId`: to that one. */
  async toRoomsSince(since: Instant, roomId?: string): Promise<QueuedLetter[]> {
    const rows = await trx
      .selectFrom('outbox')
      .selectAll()
      .where('created_at', '>', since)
      .where('target_kind', '=', 'room')
      .$if(roomId !== undefined, (rows) => rows.where('target_id', '=', roomId ?? ''))
      .where('state', 'not in', ['superseded', 'failed'])
      .orderBy('created_at')
      .orderBy('seq')
      .execute();
    return rows.map(toLetter);
  },

  /** The last letter with a key to a target, whatever became of it. */
  async lastTo(target: Target, key: string): Promise<{ seq: number; state: LetterState; createdAt: Instant } | null> {
    const row = await trx
      .selectFrom('outbox')
      .select(['seq', 'state', 'created_at'])
      .where('target_kind', '=', target.kind)
      .where('target_id', '=', target.id)
      .where('key', '=', key)
      .where('state', '<>', 'superseded')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ? { seq: row.seq, state: row.state, createdAt: row.created_at } : null;
  },
});
