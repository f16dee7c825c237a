import type { Transaction } from '../database.ts';
import type { Instant } from '../ranges.ts';

/** How many rows of each kind point to a person. */
export interface Kept {
  /** Sign-ups. */
  readonly comingHours: number;
  readonly pastHours: number;
  /** Hours they said they could come. */
  readonly offers: number;
  /** Facts they told. */
  readonly entries: number;
  /** Entries of the call log they made, or that name them as the owner. */
  readonly logEntries: number;
  readonly acts: number;
}

/** What is held on a person beside who they are, counted. */
export const keptStore = (trx: Transaction) => ({
  async of(personId: string, now: Instant): Promise<Kept> {
    const signUps = await trx
      .selectFrom('sign_up')
      .select('ends_at')
      .where('person_id', '=', personId)
      .where('dropped_by', 'is', null)
      .execute();
    const coming = signUps.filter((row) => row.ends_at > now).length;
    return {
      comingHours: coming,
      pastHours: signUps.length - coming,
      offers: (
        await trx
          .selectFrom('offer')
          .select('id')
          .where('person_id', '=', personId)
          .where('dropped_by', 'is', null)
          .execute()
      ).length,
      entries: (await trx.selectFrom('fact').select('seq').where('said_by', '=', personId).execute()).length,
      logEntries: (
        await trx
          .selectFrom('log_entry')
          .select('seq')
          .where((row) => row.or([row('said_by', '=', personId), row('owner_id', '=', personId)]))
          .execute()
      ).length,
      acts: (await trx.selectFrom('audit').select('seq').where('person_id', '=', personId).execute()).length,
    };
  },
});
