import type { Selectable } from 'kysely';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { MessageRef, Target } from '../outbox/letter.ts';
import type { Instant, Range } from '../ranges.ts';
import type { Tables } from '../tables.ts';

/** What each number on a post stands for; fixed when the post is made, whatever edits follow. */
export type SlotMap = Readonly<Record<string, Range>>;

/** A message that is kept up to date in place: a rota, or the last alarm somebody got. */
export interface Post {
  readonly id: string;
  readonly kind: 'rota' | 'alarm';
  readonly target: Target;
  /** The station of a rota; null for an alarm, which may bundle several. */
  readonly stationId: string | null;
  readonly slots: SlotMap;
  /** The alarm numbers it tells of. */
  readonly numbers: readonly number[];
  /** The text as last queued. */
  readonly shows: string;
  readonly drawnAt: Instant;
  /** When the clock alone changes what it should show. */
  readonly nextDrawAt: Instant | null;
  /** The network its newest message is on; null until accepted. */
  readonly network: string | null;
  readonly edits: number;
}

const toPost = (row: Selectable<Tables['post']>): Post => {
  const about = JSON.parse(row.about) as { slots?: SlotMap; numbers?: number[] };
  return {
    id: row.id,
    kind: row.kind,
    target: { kind: row.target_kind, id: row.target_id },
    stationId: row.station_id,
    slots: about.slots ?? {},
    numbers: about.numbers ?? [],
    shows: row.shows,
    drawnAt: row.drawn_at,
    nextDrawAt: row.next_draw_at,
    network: row.network,
    edits: row.edits,
  };
};

/** Which sign-ups a person's taps on a post took, by the emoji tapped. */
export type Given = Readonly<Record<string, readonly Range[]>>;

export interface Tap {
  /** The reaction standing now; empty once removed. */
  readonly emoji: string;
  readonly given: Given;
}

export const postStore = (trx: Transaction, chance: Chance) => ({
  /** A new post; a live one is kept up to date, in place of the target's last of its kind. */
  async add(post: Omit<Post, 'id' | 'network' | 'edits'>, isLive: boolean): Promise<string> {
    const id = await chance.id();
    if (isLive)
      await trx
        .updateTable('post')
        .set({ live: 0, next_draw_at: null })
        .where('target_id', '=', post.target.id)
        .where('kind', '=', post.kind)
        .where('live', '=', 1)
        .execute();
    await trx
      .insertInto('post')
      .values({
        id,
        kind: post.kind,
        target_kind: post.target.kind,
        target_id: post.target.id,
        station_id: post.stationId,
        about: JSON.stringify(post.kind === 'rota' ? { slots: post.slots } : { numbers: post.numbers }),
        shows: post.shows,
        drawn_at: post.drawnAt,
        next_draw_at: post.nextDrawAt,
        network: null,
        edits: 0,
        live: isLive ? 1 : 0,
      })
      .execute();
    return id;
  },

  async byId(id: string): Promise<Post | null> {
    const row = await trx.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toPost(row) : null;
  },

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
  async messages(postId: string): Promise<MessageRef[]> {
    const rows = await trx
      .selectFrom('post_message')
      .selectAll()
      .where('post_id', '=', postId)
      .orderBy('seq')
      .execute();
    return rows.map((row) => ({ network: row.network, messageId: row.message_id }));
  },

  /** A network took a message of the post. */
  async posted(postId: string, { network, messageId }: MessageRef): Promise<void> {
    await trx
      .insertInto('post_message')
      .values({ network, message_id: messageId, post_id: postId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await trx.updateTable('post').set({ network }).where('id', '=', postId).execute();
  },

  async drawn(postId: string, change: { shows: string; nextDrawAt: Instant | null; edits: number }): Promise<void> {
    await trx
      .updateTable('post')
      .set({ shows: change.shows, next_draw_at: change.nextDrawAt, edits: change.edits })
      .where('id', '=', postId)
      .execute();
  },

  async retire(postId: string): Promise<void> {
    await trx.updateTable('post').set({ live: 0, next_draw_at: null }).where('id', '=', postId).execute();
  },

  /** The live rota posts of a station. */
  async liveRotas(stationId: string): Promise<Post[]> {
    const rows = await trx
      .selectFrom('post')
      .selectAll()
      .where('live', '=', 1)
      .where('kind', '=', 'rota')
      .where('station_id', '=', stationId)
      .execute();
    return rows.map(toPost);
  },

  async liveAlarms(): Promise<Post[]> {
    const rows = await trx
      .selectFrom('post')
      .selectAll()
      .where('live', '=', 1)
      .where('kind', '=', 'alarm')
      .orderBy('id')
      .execute();
    return rows.map(toPost);
  },

  /** A change at a station is to show by `dueAt`, or by when it was already to. */
  async askRedraw(stationId: string, dueAt: Instant): Promise<void> {
    await trx
      .insertInto('redraw')
      .values({ station_id: stationId, due_at: dueAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  /** The stations whose posts are to be redrawn by now: something changed, or the clock alone did. */
  async dueRedraws(now: Instant): Promise<string[]> {
    const asked = await trx.selectFrom('redraw').select('station_id').where('due_at', '<=', now).execute();
    const clock = await trx
      .selectFrom('post')
      .select('station_id')
      .where('live', '=', 1)
      .where('next_draw_at', '<=', now)
      .execute();
    return [...new Set([...asked, ...clock].flatMap((row) => row.station_id ?? []))].sort();
  },

  async redrawn(stationId: string): Promise<void> {
    await trx.deleteFrom('redraw').where('station_id', '=', stationId).execute();
  },

  async nextRedraw(): Promise<Instant | null> {
    const asked = await trx
      .selectFrom('redraw')
      .select((select) => select.fn.min('due_at').as('at'))
      .executeTakeFirst();
    return asked?.at ?? null;
  },

  async tap(postId: string, personId: string): Promise<Tap | null> {
    const row = await trx
      .selectFrom('tap')
      .selectAll()
      .where('post_id', '=', postId)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return row ? { emoji: row.emoji, given: JSON.parse(row.given) as Given } : null;
  },

  async setTap(postId: string, personId: string, { emoji, given }: Tap): Promise<void> {
    await trx
      .insertInto('tap')
      .values({ post_id: postId, person_id: personId, emoji, given: JSON.stringify(given) })
      .onConflict((conflict) =>
        conflict.columns(['post_id', 'person_id']).doUpdateSet({ emoji, given: JSON.stringify(given) }),
      )
      .execute();
  },
});
