import type { LogItem } from '../../../data/logs/log-item.ts';
import { namesAt } from '../../../data/people/names.ts';
import type { LogLine } from '../../../data/wording/en/logs.ts';
import type { Turn } from '../../turn.ts';
import { itemsMeant } from './log-entry.ts';

const mostOpen = 15;
const mostLatest = 20;

/** What is open: privately one's own, in a room of coordinators everybody's. */
export async function showOpen(turn: Turn): Promise<string> {
  await turn.act({ undoable: false });
  const open = await turn.store.logs.open();
  const isPrivate = turn.place.kind === 'direct';
  const shown = isPrivate ? open.filter(({ ownerId }) => ownerId === turn.sender.id) : open;
  if (shown.length === 0 && open.length > 0) return turn.words.logNothingYours(open.length);
  const lines = await linesOf(turn, shown.slice(0, mostOpen));
  return turn.words.logOpen(lines, open.length - lines.length, turn.zone);
}

export async function showAll(turn: Turn): Promise<string> {
  await turn.act({ undoable: false });
  return turn.words.logAll(await linesOf(turn, await turn.store.logs.latest(mostLatest)), turn.zone);
}

async function linesOf(turn: Turn, items: readonly LogItem[]): Promise<LogLine[]> {
  const { store, sender, place } = turn;
  const texts = await store.details.texts(items.flatMap(({ textId }) => textId ?? []));
  const owners = items.map(({ ownerId }) => ownerId);
  const nameOf = await namesAt(turn, owners, 1);
  return items.map(({ number, ownerId, deed, loggedAt, at, textId }) => ({
    number,
    text: texts.get(textId ?? '') ?? null,
    owner: nameOf(ownerId),
    isReaders: place.kind === 'direct' && ownerId === sender.id,
    at: deed === 'done' ? at : loggedAt,
    isDone: deed === 'done',
  }));
}

/** All that became of some items. */
export async function showHistory(turn: Turn, numbers: readonly number[]): Promise<string> {
  await turn.act({ undoable: false });
  const items = await itemsMeant(turn, numbers, '');
  const texts: string[] = [];
  for (const { number } of items) texts.push(await historyOf(turn, number));
  return texts.join('\n\n');
}

async function historyOf(turn: Turn, number: number): Promise<string> {
  const { store, words, zone } = turn;
  const entries = await store.logs.history(number);
  const texts = await store.details.texts(entries.flatMap(({ textId }) => textId ?? []));
  const named = entries.flatMap(({ saidBy, ownerId }) => [saidBy, ownerId]);
  const nameOf = await namesAt(turn, named, 1);
  const lines = entries.map(({ deed, at, saidBy, ownerId, textId }) => ({
    ...{ deed, at, by: nameOf(saidBy), owner: nameOf(ownerId) },
    text: texts.get(textId ?? '') ?? null,
  }));
  return words.logHistory(number, lines, zone);
}
