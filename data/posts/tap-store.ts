import type { Selectable } from 'kysely';
import type { Transaction } from '../database.ts';
import type { Range } from '../ranges.ts';
import type { Tables } from '../tables.ts';

/** What came of one number tapped: hours it took, and hours that it asked for and the person then had. */
export interface Hold {
  readonly took: readonly Range[];
  readonly held: readonly Range[];
}

/** A person's taps on one post. */
export interface Tap {
  /** The reaction standing now; empty once removed. */
  readonly emoji: string;
  /** By the number tapped; a number goes only when its reaction is taken off. */
  readonly given: Readonly<Record<string, Hold>>;
}

export interface TapOn extends Tap {
  readonly postId: string;
}

const toTap = (row: Selectable<Tables['tap']>): TapOn => ({
  postId: row.post_id,
  emoji: row.emoji,
  given: JSON.parse(row.given) as Tap['given'],
});

export const tapStore = (trx: Transaction) => ({
  async on(postId: string, personId: string): Promise<Tap | null> {
    const row = await trx
      .selectFrom('tap')
      .selectAll()
      .where('post_id', '=', postId)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return row ? toTap(row) : null;
  },

  /** A person's taps on all posts there ever were of a station. */
  async at(stationId: string, personId: string): Promise<TapOn[]> {
    const rows = await trx
      .selectFrom('tap')
      .innerJoin('post', 'post.id', 'tap.post_id')
      .selectAll('tap')
      .where('tap.person_id', '=', personId)
      .where('post.station_id', '=', stationId)
      .orderBy('tap.post_id')
      .execute();
    return rows.map(toTap);
  },

  async set(postId: string, personId: string, { emoji, given }: Tap): Promise<void> {
    await trx
      .insertInto('tap')
      .values({ post_id: postId, person_id: personId, emoji, given: JSON.stringify(given) })
      .onConflict((conflict) =>
        conflict.columns(['post_id', 'person_id']).doUpdateSet({ emoji, given: JSON.stringify(given) }),
      )
      .execute();
  },
});
