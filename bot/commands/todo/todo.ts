import * as z from 'zod';
import { awaySince } from '../../../data/todo/away.ts';
import { mostTasks } from '../../../data/todo/task.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { newsSince } from './news.ts';
import { tasksOf } from './tasks-of.ts';

const readTodo = (reader: Reader) => {
  const isSince = reader.keyword('since') !== undefined;
  return { isSince, since: isSince ? reader.moment('past') : undefined };
};

/** All that waits for the sender, over all stations; and what happened while they were away. */
export const todoCommand = defineCommand({
  name: 'todo',
  level: 1,
  where: 'private',
  undoable: false,
  usage: '[since...]',
  example: '!todo',
  input: z.object({ since: phrase(readTodo) }),
  async handle(turn, { since: { isSince, since } }) {
    await turn.act();
    if (!isSince) return waiting(turn);
    const from = since ?? awaySince(await turn.store.audit.timesOf(turn.sender.id, turn.now), turn.now);
    return { text: await newsSince(turn, from), level: 1 };
  },
});

async function waiting(turn: Turn): Promise<Answer> {
  const { tasks, theirs, isOnDuty } = await tasksOf(turn);
  const shown = tasks.slice(0, mostTasks);
  return {
    text: turn.words.todo({ tasks: shown, more: tasks.length - shown.length, theirs, isOnDuty }),
    level: 1,
    ...(shown.length > 0 && { tasks: shown.map(({ ref }) => ref) }),
  };
}
