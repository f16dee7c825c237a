import { type Selectable, sql } from 'kysely';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import type { MessageRef, Target } from '../outbox/letter.ts';
import type { Instant, Range } from '../ranges.ts';
import type { Tables } from '../tables.ts';

/** What each number on a post stands for; fixed when the post is made, whatever edits follow. */
export type SlotMap = Readonly<Record<string, Range>>;

/** Somebody's hours as a rota shows them. */
export interface Seat extends Range {
  readonly personId: string;
}

/** A message of a post, and when it came to stand there. */
export interface PostMessage extends MessageRef {
  readonly at: Instant;
}

/** A message that is kept up to date in place: a rota, or the last alarm somebody got. */
export interface Post {
  readonly id: string;
  readonly kind: 'rota' | 'alarm';
  readonly target: Target;
  /** The station of a rota; null for an alarm, which may bundle several. */
  readonly stationId: string | null;
  readonly slots: SlotMap;
  /** Who was down when a rota was last told in full or in part. */
  readonly seats: readonly Seat[];
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

interface About {
  readonly slots?: SlotMap;
  readonly seats?: readonly Seat[];
  readonly numbers?: readonly number[];
}

const aboutOf = ({ kind, slots, seats, numbers }: Pick<Post, 'kind' | 'slots' | 'seats' | 'numbers'>): string =>
  JSON.stringify(kind === 'rota' ? { slots, seats } : { numbers });

/** Written out, not a parameter: else SQLite would not see that the index of live posts serves. */
const live = sql.lit(1 as const);

const toPost = (row: Selectable<Tables['post']>): Post => {
  const about = JSON.parse(row.about) as About;
  return {
    id: row.id,
    kind: row.kind,
    target: { kind: row.target_kind, id: row.target_id },
    stationId: row.station_id,
    slots: about.slots ?? {},
    seats: about.seats ?? [],
    numbers: about.numbers ?? [],
    shows: row.shows,
    drawnAt: row.drawn_at,
    nextDrawAt: row.next_draw_at,
    network: row.network,
    edits: row.edits,
  };
};

type NewPost = Omit<Post, 'id' | 'network' | 'edits' | 'seats'> & Partial<Pick<Post, 'seats'>>;

export const postStore = (trx: Transaction, chance: Chance) => ({
  /** A new post; a live one is kept up to date, in place of the target's last of its kind. */
  async add(post: NewPost, isLive: boolean): Promise<string> {
    const id = await chance.id();
    if (isLive)
      await trx
        .updateTable('post')
        .set({ live: 0, next_draw_at: null })
        .where('target_id', '=', post.target.id)
        .where('kind', '=', post.kind)
        .where('live', '=', live)
        .execute();
    await trx
      .insertInto('post')
      .values({
        id,
        kind: post.kind,
        target_kind: post.target.kind,
        target_id: post.target.id,
        station_id: post.stationId,
        about: aboutOf({ ...post, seats: post.seats ?? [] }),
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

  async drawn(post: Post, change: Partial<Pick<Post, 'shows' | 'seats' | 'nextDrawAt' | 'edits'>>): Promise<void> {
    const drawn = { ...post, ...change };
    await trx
      .updateTable('post')
      .set({ shows: drawn.shows, about: aboutOf(drawn), next_draw_at: drawn.nextDrawAt, edits: drawn.edits })
      .where('id', '=', post.id)
      .execute();
  },

  /** A room changes what it is: no post in it is kept up to date any more. */
  async retireAll(targetId: string): Promise<void> {
    await trx.updateTable('post').set({ live: 0, next_draw_at: null }).where('target_id', '=', targetId).execute();
  },

  async retire(postId: string): Promise<void> {
    await trx.updateTable('post').set({ live: 0, next_draw_at: null }).where('id', '=', postId).execute();
  },

  /** The live rota posts of a station. */
  async liveRotas(stationId: string): Promise<Post[]> {
    const rows = await trx
      .selectFrom('post')
      .selectAll()
      .where('live', '=', live)
      .where('kind', '=', 'rota')
      .where('station_id', '=', stationId)
      .execute();
    return rows.map(toPost);
  },

  async liveAlarms(): Promise<Post[]> {
    const rows = await trx
      .selectFrom('post')
      .selectAll()
      .where('live', '=', live)
      .where('kind', '=', 'alarm')
      .orderBy('id')
      .execute();
    return rows.map(toPost);
  },
});
