import type { LogItem } from '../../../data/logs/log-item.ts';
import type { AskedOf } from '../../../data/questions/question.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import type { Consequence } from '../questions/consequence.ts';
import { tellPrivately, writeEntry } from './log-entry.ts';

/** "Will you do it?" It is theirs already: a yes says that they know, a no gives it back. */
export const givenItem: Consequence<'log-given'> = {
  inShort: async ({ words }, { number }) => words.logItemShort(number),
  async yes(turn, asked) {
    const { number } = await stillTheirs(turn, asked);
    await writeEntry(turn, number, { deed: 'seen', ownerId: turn.sender.id, words: '' });
    await tellPrivately(turn, asked.by, turn.words.logSeen(turn.sender.name ?? turn.words.somebody(), number));
    return { text: turn.words.logSeenThanks(number), level: 1 };
  },
  async no(turn, asked) {
    const { number } = await stillTheirs(turn, asked);
    await writeEntry(turn, number, { deed: 'given', ownerId: asked.by, words: '' });
    await tellPrivately(turn, asked.by, turn.words.logGivenBack(turn.sender.name ?? turn.words.somebody(), number));
    return { text: turn.words.logGivenBackThanks(number), level: 1 };
  },
};

async function stillTheirs({ store, sender, words }: Turn, { number }: AskedOf<'log-given'>): Promise<LogItem> {
  const item = await store.logs.byNumber(number);
  if (!item || item.deed === 'done' || item.ownerId !== sender.id) throw new UserError(words.answeredAlready());
  return item;
}
