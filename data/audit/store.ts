import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';
import type { SignUp } from '../rota/sign-up.ts';
import { toSignUp } from '../rota/store.ts';

/** What was done by whom: ids only. Its number ties a command to every row it wrote. */
export interface Act {
  readonly seq: number;
  readonly at: Instant;
  readonly personId: string;
  readonly roomId: string | null;
  readonly command: string;
}

/** Stands for whoever runs the machine, who has no account. */
export const operatorId = 'operator';

/** The tables whose rows a command makes or drops, so that `undo` can turn both round. */
const versioned = ['sign_up', 'duty', 'station_setting', 'invite', 'ack'] as const;

export const auditStore = (trx: Transaction) => ({
  /** Writes down who does what; the number is the act that all rows of the command carry. */
  async begin(act: Omit<Act, 'seq'>, undoable: boolean): Promise<number> {
    const { seq } = await trx
      .insertInto('audit')
      .values({
        at: act.at,
        person_id: act.personId,
        room_id: act.roomId,
        command: act.command,
        about: '',
        undoable: undoable ? 1 : 0,
        undone_by: null,
      })
      .returning('seq')
      .executeTakeFirstOrThrow();
    return seq;
  },

  async latest(count: number): Promise<Act[]> {
    const rows = await trx.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(count).execute();
    return rows.map((row) => ({
      seq: row.seq,
      at: row.at,
      personId: row.person_id,
      roomId: row.room_id,
      command: row.command,
    }));
  },

  /** The last thing somebody did in a room since `since` that can still be taken back. */
  async lastUndoable(personId: string, roomId: string, since: Instant): Promise<Act | null> {
    const row = await trx
      .selectFrom('audit')
      .selectAll()
      .where('person_id', '=', personId)
      .where('room_id', '=', roomId)
      .where('undoable', '=', 1)
      .where('undone_by', 'is', null)
      .where('at', '>=', since)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row
      ? { seq: row.seq, at: row.at, personId: row.person_id, roomId: row.room_id, command: row.command }
      : null;
  },

  /** Whether a later command has dropped a row that `act` made, or its code was used: then somebody has built on it. */
  async isBuiltOn(act: number): Promise<boolean> {
    for (const table of versioned) {
      const row = await trx
        .selectFrom(table)
        .select('made_by')
        .where('made_by', '=', act)
        .where('dropped_by', 'is not', null)
        .where('dropped_by', '<>', act)
        .limit(1)
        .executeTakeFirst();
      if (row) return true;
    }
    const used = await trx
      .selectFrom('invite')
      .select('id')
      .where('made_by', '=', act)
      .where('used_by', 'is not', null)
      .executeTakeFirst();
    return used !== undefined;
  },

  /** The sign-ups that a command made and that it dropped. */
  async signUpsOf(act: number): Promise<{ readonly made: SignUp[]; readonly dropped: SignUp[] }> {
    const rows = await trx
      .selectFrom('sign_up')
      .selectAll()
      .where((row) => row.or([row('made_by', '=', act), row('dropped_by', '=', act)]))
      .orderBy('starts_at')
      .execute();
    return {
      made: rows.filter((row) => row.made_by === act && row.dropped_by !== act).map(toSignUp),
      dropped: rows.filter((row) => row.dropped_by === act).map(toSignUp),
    };
  },

  /** Drops every row `act` made and brings back every row it dropped. */
  async turnRound(act: number, undo: number): Promise<void> {
    for (const table of versioned) {
      await trx.updateTable(table).set({ dropped_by: null }).where('dropped_by', '=', act).execute();
      await trx
        .updateTable(table)
        .set({ dropped_by: undo })
        .where('made_by', '=', act)
        .where('dropped_by', 'is', null)
        .execute();
    }
    await trx.updateTable('audit').set({ undone_by: undo }).where('seq', '=', act).execute();
  },
});
