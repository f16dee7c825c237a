import type { LogEntry } from '../../../data/logs/log-item.ts';
import type { Turn } from '../../turn.ts';
import { tellPrivately } from '../logs/log-entry.ts';
import { withWords } from '../logs/observers.ts';

/** What a command wrote into the logs, as `undo` names it. */
export async function logTexts(turn: Turn, entries: readonly LogEntry[], act: number): Promise<string[]> {
  const { words, store } = turn;
  const observers = await withWords(turn, await store.observers.writtenBy(act));
  return [
    ...entries.map(({ number, deed }) => words.logEntryText(number, deed)),
    ...observers.map(({ line }) => words.observerEntryText(line)),
  ];
}

/** Whoever was told that an item became theirs, or was theirs no more, is told how it stands. */
export async function tellOwnersAgain(turn: Turn, entries: readonly LogEntry[]): Promise<void> {
  const by = turn.sender.name ?? turn.words.somebody();
  for (const { number, deed, ownerId } of entries) {
    if (deed === 'logged' || deed === 'noted') continue;
    const item = await turn.store.logs.byNumber(number);
    for (const personId of new Set([ownerId, item?.ownerId ?? ownerId]))
      if (personId !== turn.sender.id)
        await tellPrivately(turn, personId, turn.words.logTakenBack(by, number, personId === item?.ownerId));
  }
}
