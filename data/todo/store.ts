import type { Transaction } from '../database.ts';
import type { TaskRef } from './task.ts';

/** Which task stands under which number of a list that was sent. */
export const todoStore = (trx: Transaction) => ({
  async put(postId: string, tasks: readonly TaskRef[]): Promise<void> {
    for (const [index, { kind, number }] of tasks.entries())
      await trx
        .insertInto('task')
        .values({ post_id: postId, place: index + 1, kind, number })
        .execute();
  },

  async at(postId: string, place: number): Promise<TaskRef | null> {
    const row = await trx
      .selectFrom('task')
      .selectAll()
      .where('post_id', '=', postId)
      .where('place', '=', place)
      .executeTakeFirst();
    return row ? { kind: row.kind, number: row.number } : null;
  },
});
