import { sql } from 'kysely';
import type { Chance } from '../chance.ts';
import type { Transaction } from '../database.ts';
import { messageStore } from './message-store.ts';
import { overStore } from './over-store.ts';
import { type Drawing, digestOf, type Post, toPost } from './post.ts';
import { unsureStore } from './unsure-store.ts';

/** Written out, not a parameter: else SQLite would not see that the index of live posts serves. */
const live = sql.lit(1 as const);

/** No longer kept up to date: only what its numbers stand for is still of use. */
const retired = { live: 0, next_draw_at: null, shows: '', seats: '[]' } as const;

const standsForItself: ReadonlySet<Post['kind']> = new Set(['question', 'callout']);

type NewPost = Pick<Post, 'kind' | 'target' | 'stationId' | 'drawnAt' | 'isLive'> & Drawing;

export const postStore = (trx: Transaction, chance: Chance) => ({
  ...messageStore(trx),
  ...unsureStore(trx),
  ...overStore(trx),

  /** A new post; a live one is kept up to date, in place of the target's last of its kind, unless each stands for itself. */
  async add(post: NewPost): Promise<string> {
    const id = await chance.id();
    const { target, kind, isLive } = post;
    if (isLive && !standsForItself.has(kind))
      await trx
        .updateTable('post')
        .set(retired)
        .where('target_id', '=', target.id)
        .where('kind', '=', kind)
        .where('live', '=', live)
        .execute();
    await trx
      .insertInto('post')
      .values({
        id,
        kind,
        target_kind: target.kind,
        target_id: target.id,
        station_id: post.stationId,
        slots: JSON.stringify(post.slots ?? {}),
        seats: JSON.stringify(isLive ? (post.seats ?? []) : []),
        shows: isLive ? digestOf(post.text) : '',
        drawn_at: post.drawnAt,
        next_draw_at: isLive ? post.nextDrawAt : null,
        network: null,
        live: isLive ? 1 : 0,
        over: 0,
      })
      .execute();
    return id;
  },

  async byId(id: string): Promise<Post | null> {
    const row = await trx.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? toPost(row) : null;
  },

  /** What a post says from now on. */
  async drawn({ id }: Post, drawing: Drawing): Promise<void> {
    const { text, nextDrawAt, seats, slots } = drawing;
    await trx
      .updateTable('post')
      .set({
        shows: digestOf(text),
        next_draw_at: nextDrawAt,
        ...(seats && { seats: JSON.stringify(seats) }),
        ...(slots && { slots: JSON.stringify(slots) }),
      })
      .where('id', '=', id)
      .execute();
  },

  /** It stands as it stood; `at`: when to look at it again. */
  async drawAgainAt({ id }: Post, at: Post['nextDrawAt']): Promise<void> {
    await trx.updateTable('post').set({ next_draw_at: at }).where('id', '=', id).execute();
  },

  /** A room changes what it is: no post in it is kept up to date any more. */
  async retireAll(targetId: string): Promise<void> {
    await trx.updateTable('post').set(retired).where('target_id', '=', targetId).execute();
  },

  async retire(postId: string): Promise<void> {
    await trx.updateTable('post').set(retired).where('id', '=', postId).execute();
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

  /** The live posts that tell of an alarm, or ask something, about a station. */
  async liveAlarms(stationId: string): Promise<Post[]> {
    const telling = trx
      .selectFrom('post')
      .innerJoin('outbox', 'outbox.post_id', 'post.id')
      .innerJoin('notice', 'notice.outbox_seq', 'outbox.seq')
      .innerJoin('alarm', 'alarm.number', 'notice.number')
      .select('post.id')
      .where('post.live', '=', live)
      .where('alarm.station_id', '=', stationId);
    const rows = await trx.selectFrom('post').selectAll().where('id', 'in', telling).orderBy('id').execute();
    return rows.map(toPost);
  },
});
