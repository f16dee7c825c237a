import * as z from 'zod';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { give, noteOrGive } from './give.ts';
import { addNew, finish, take } from './log-deeds.ts';
import { showAll, showHistory, showOpen } from './log-lists.ts';
import { type LogRequest, readLog } from './read-log.ts';

/** Whoever logs something owns it until it is done or with somebody else, and the log says so. */
export const logCommand = defineCommand({
  name: 'log',
  level: 1,
  where: 'vetted',
  usage: '[entry...]',
  example: '!log Ring the desk at HBR again at 21:00',
  input: z.object({ entry: phrase(readLog) }),
  handle: async (turn, { entry }) => ({ text: await answerTo(turn, entry), level: 1 }),
});

function answerTo(turn: Turn, request: LogRequest): Promise<string> {
  switch (request.kind) {
    case 'open':
      return showOpen(turn);
    case 'all':
      return showAll(turn);
    case 'history':
      return showHistory(turn, request.numbers);
    case 'new':
      return addNew(turn, request.words, request.isDone);
    case 'note':
      return noteOrGive(turn, request.numbers, request.words);
    case 'done':
      return finish(turn, request.numbers, request.words);
    case 'take':
      return take(turn, request.numbers);
    case 'give':
      return give(turn, request.numbers, request.to, request.words);
  }
}
