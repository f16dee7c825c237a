import type { Selectable } from 'kysely';
import type { Transaction } from '../database.ts';
import type { MessageRef } from '../outbox/letter.ts';
import type { Instant } from '../ranges.ts';
import type { SignUp } from '../rota/sign-up.ts';
import { toSignUp } from '../rota/store.ts';
import type { Tables } from '../tables.ts';

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

/** Stands for the bot, where nobody told it to. */
export const itselfId = 'porchlight';

/** The tables whose rows a command makes or drops, so that `undo` can turn both round. */
const versioned = [
  'sign_up',
  'offer',
  'duty',
  'station_setting',
  'invite',
  'ack',
  'question',
  'station',
  'confirmation',
  'log_entry',
  'observer_entry',
  'sos',
  'callout',
] as const;

const toAct = (row: Selectable<Tables['audit']>): Act => ({
  seq: row.seq,
  at: row.at,
  personId: row.person_id,
  roomId: row.room_id,
  command: row.command,
});

export const auditStore = (trx: Transaction) => {
  /** What can still be taken back since `since`, the last first. */
  const standing = (since: Instant) =>
    trx
      .selectFrom('audit')
      .selectAll()
      .where('undoable', '=', 1)
      .where('undone_by', 'is', null)
      .where('at', '>=', since)
      .orderBy('seq', 'desc');

  const said = () => trx.selectFrom('inbox').select(['inbox.seq', 'inbox.received_at']);
  const saidAs = ({ network, messageId }: MessageRef) =>
    said().where('network', '=', network).where('event_id', '=', messageId).executeTakeFirst();
  const answeredBy = ({ network, messageId }: MessageRef) =>
    said()
      .innerJoin('outbox', 'outbox.answers', 'inbox.seq')
      .where('outbox.network', '=', network)
      .where('outbox.message_id', '=', messageId)
      .executeTakeFirst();

  return {
    /** Writes down who does what; the number is the act that all rows of the command carry. `inboxSeq`: what they said. */
    async begin(act: Omit<Act, 'seq'> & { readonly inboxSeq?: number }, undoable: boolean): Promise<number> {
      const { seq } = await trx
        .insertInto('audit')
        .values({
          at: act.at,
          person_id: act.personId,
          room_id: act.roomId,
          command: act.command,
          about: act.inboxSeq === undefined ? '' : String(act.inboxSeq),
          undoable: undoable ? 1 : 0,
          undone_by: null,
        })
        .returning('seq')
        .executeTakeFirstOrThrow();
      return seq;
    },

    /** When somebody did anything before `now`, the last first. */
    async timesOf(personId: string, now: Instant): Promise<Instant[]> {
      const rows = await trx
        .selectFrom('audit')
        .select('at')
        .where('person_id', '=', personId)
        .where('at', '<', now)
        .orderBy('seq', 'desc')
        .limit(200)
        .execute();
      return rows.map((row) => row.at);
    },

    /** The number of the last act; 0 where there is none. */
    async lastSeq(): Promise<number> {
      const row = await trx
        .selectFrom('audit')
        .select((select) => select.fn.max('seq').as('seq'))
        .executeTakeFirst();
      return row?.seq ?? 0;
    },

    async latest(count: number): Promise<Act[]> {
      return (await trx.selectFrom('audit').selectAll().orderBy('seq', 'desc').limit(count).execute()).map(toAct);
    },

    /** The last act until then; 0: nothing was done yet. What was taken back since counts as never done. */
    async lastUntil(at: Instant): Promise<number> {
      const row = await trx
        .selectFrom('audit')
        .select('seq')
        .where('at', '<=', at)
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.seq ?? 0;
    },

    /** The last thing somebody did in a room since `since` that can still be taken back. */
    async lastUndoable(personId: string, roomId: string, since: Instant): Promise<Act | null> {
      const row = await standing(since)
        .where('person_id', '=', personId)
        .where('room_id', '=', roomId)
        .limit(1)
        .executeTakeFirst();
      return row ? toAct(row) : null;
    },

    /** What a message, or the one that the message answers, brought about and can still be taken back, the last first. */
    async standingOf(message: MessageRef): Promise<Act[]> {
      const said = (await saidAs(message)) ?? (await answeredBy(message));
      if (!said) return [];
      return (await standing(said.received_at).where('about', '=', String(said.seq)).execute()).map(toAct);
    },

    /**
     * Whether a later command has dropped a row that `act` made, or its code was used: then somebody has built on it. What
     * the bot drops of itself is just gone.
     */
    async isBuiltOn(act: number): Promise<boolean> {
      for (const table of versioned) {
        const row = await trx
          .selectFrom(table)
          .select('made_by')
          .where('made_by', '=', act)
          .where('dropped_by', 'is not', null)
          .where('dropped_by', '<>', act)
          .where('dropped_by', 'not in', trx.selectFrom('audit').select('seq').where('person_id', '=', itselfId))
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

    /** The sign-ups that a command made and that it dropped; `gone`: those made that have been dropped since. */
    async signUpsOf(act: number): Promise<Record<'made' | 'gone' | 'dropped', SignUp[]>> {
      const rows = await trx
        .selectFrom('sign_up')
        .selectAll()
        .where((row) => row.or([row('made_by', '=', act), row('dropped_by', '=', act)]))
        .orderBy('starts_at')
        .execute();
      return {
        made: rows.filter((row) => row.made_by === act && row.dropped_by === null).map(toSignUp),
        gone: rows.filter((row) => row.made_by === act && ![null, act].includes(row.dropped_by)).map(toSignUp),
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
  };
};
