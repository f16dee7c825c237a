import type { LogItem } from '../../../data/logs/log-item.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { itemsMeant, tellPrivately, writeEntry } from './log-entry.ts';

/** `isDone`: it is only to be known. */
export async function addNew(turn: Turn, words: string, isDone: boolean): Promise<string> {
  if (words === '') throw new UserError(turn.words.logWhat());
  const number = await turn.store.logs.nextNumber();
  const ownerId = turn.sender.id;
  await writeEntry(turn, number, { deed: 'logged', ownerId, words });
  if (isDone) await writeEntry(turn, number, { deed: 'done', ownerId, words: '' });
  return isDone ? turn.words.loggedDone(number) : turn.words.logged(number);
}

export async function addWords(turn: Turn, numbers: readonly number[], words: string): Promise<string> {
  for (const item of await itemsMeant(turn, numbers, '')) {
    refuseDone(turn, item);
    await writeEntry(turn, item.number, { deed: 'noted', ownerId: item.ownerId, words });
  }
  return turn.words.logNoted(numbers);
}

export async function finish(turn: Turn, numbers: readonly number[], words: string): Promise<string> {
  const items = await itemsMeant(turn, numbers, 'done');
  for (const item of items) {
    refuseDone(turn, item);
    await writeEntry(turn, item.number, { deed: 'done', ownerId: item.ownerId, words });
    await tellOwner(turn, item, turn.words.doneForYou);
  }
  return turn.words.logDone(items.map(({ number }) => number));
}

/** Nothing becomes of it before somebody takes it up again, and says so. */
export function refuseDone({ words, zone }: Turn, { number, deed, at }: LogItem): void {
  if (deed === 'done') throw new UserError(words.logDoneAlready(number, at, zone));
}

/** Somebody else's, or one that was done and is not after all. */
export async function take(turn: Turn, numbers: readonly number[]): Promise<string> {
  const items = await itemsMeant(turn, numbers, 'take');
  for (const item of items) {
    const isOpen = item.deed !== 'done';
    if (isOpen && item.ownerId === turn.sender.id) throw new UserError(turn.words.logYoursAlready(item.number));
    await writeEntry(turn, item.number, { deed: 'given', ownerId: turn.sender.id, words: '' });
    if (isOpen) await tellOwner(turn, item, turn.words.tookFromYou);
  }
  return turn.words.logTaken(
    items.map(({ number }) => number),
    items.filter(({ deed }) => deed === 'done').map(({ number }) => number),
  );
}

/** Whose item it was hears that they need not think of it any more. */
export async function tellOwner(
  turn: Turn,
  { ownerId, number }: LogItem,
  say: (by: string, number: number) => string,
): Promise<void> {
  if (ownerId !== turn.sender.id)
    await tellPrivately(turn, ownerId, say(turn.sender.name ?? turn.words.somebody(), number));
}
