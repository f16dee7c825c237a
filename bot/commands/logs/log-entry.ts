import type { LogDeed, LogItem } from '../../../data/logs/log-item.ts';
import { say } from '../../../data/outbox/say.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';

/** The items that were named; where none was, the only one that is open and the sender's. Throws UserError for one there is not. */
export async function itemsMeant(turn: Turn, numbers: readonly number[], verb: string): Promise<LogItem[]> {
  if (numbers.length === 0) return [await onlyOne(turn, verb)];
  const items: LogItem[] = [];
  for (const number of numbers) {
    const item = await turn.store.logs.byNumber(number);
    if (!item) throw new UserError(turn.words.noSuchItem(number));
    items.push(item);
  }
  return items;
}

async function onlyOne({ store, sender, words }: Turn, verb: string): Promise<LogItem> {
  const own = (await store.logs.open()).filter(({ ownerId }) => ownerId === sender.id);
  const [only] = own;
  if (only && own.length === 1) return only;
  throw new UserError(
    words.whichItem(
      verb,
      own.map(({ number }) => number),
    ),
  );
}

/** Writes what the sender says of an item. */
export async function writeEntry(
  { store, now, sender, act }: Turn,
  number: number,
  { deed, ownerId, words }: { readonly deed: LogDeed; readonly ownerId: string; readonly words: string },
): Promise<void> {
  const textId = words === '' ? null : await store.details.add(`L${number}`, words);
  await store.logs.add({ number, deed, at: now, saidBy: sender.id, ownerId, textId }, await act());
}

/** Tells somebody privately, where that may be; whether it was. */
export async function tellPrivately(turn: Turn, personId: string, text: string): Promise<boolean> {
  const person = await turn.store.people.byId(personId);
  if (!person?.reachable) return false;
  await say(turn, { kind: 'person', id: personId }, text);
  return true;
}
