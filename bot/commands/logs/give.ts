import type { LogItem } from '../../../data/logs/log-item.ts';
import { levelOf, type Person } from '../../../data/people/person.ts';
import { askPerson } from '../../../data/questions/ask.ts';
import { hourMs } from '../../../data/ranges.ts';
import { UserError } from '../../errors.ts';
import type { Named } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { personNamed } from '../people/person-named.ts';
import { addWords, refuseDone, take, tellOwner } from './log-deeds.ts';
import { itemsMeant, writeEntry } from './log-entry.ts';
import { type Receiver, somebodyIn } from './somebody-in.ts';

const answerWithinMs = 12 * hourMs;

/** Theirs from that moment: nobody has to wait for them to say so, and they are told. */
export async function give(
  turn: Turn,
  numbers: readonly number[],
  to: Named | undefined,
  words: string,
): Promise<string> {
  const items = await itemsMeant(turn, numbers, 'give');
  if (!to && words === '') throw new UserError(turn.words.logGiveWhom(items[0]?.number ?? 1));
  if (to) return giveTo(turn, items, { person: await personNamed(turn, to, { create: false }), words });
  const receiver = await somebodyIn(turn, words);
  if (!receiver) throw new UserError(turn.words.whoIsThat());
  return giveTo(turn, items, receiver);
}

async function giveTo(turn: Turn, items: readonly LogItem[], { person, words }: Receiver): Promise<string> {
  for (const item of items) refuseDone(turn, item);
  const numbers = items.map(({ number }) => number);
  if (person.id === turn.sender.id) return take(turn, numbers);
  const name = person.name ?? turn.words.somebody();
  if (levelOf(person) < 1) throw new UserError(turn.words.logNotForThem(name), { private: true });
  let isTold = true;
  for (const item of items) isTold = (await giveOne(turn, item, person, words)) && isTold;
  return turn.words.logGiven(numbers, name, isTold);
}

/** `log L12 to pat` gives it away; `log L12 to be rung at nine` says more of it. */
export async function noteOrGive(turn: Turn, numbers: readonly number[], words: string): Promise<string> {
  const behind = /^(?:to|for) (.+)$/i.exec(words)?.[1];
  const receiver = behind === undefined ? null : await somebodyIn(turn, behind);
  return receiver ? giveTo(turn, await itemsMeant(turn, numbers, 'give'), receiver) : addWords(turn, numbers, words);
}

/** Whether they could be told. */
async function giveOne(turn: Turn, item: LogItem, person: Person, words: string): Promise<boolean> {
  const { number, ownerId, textId } = item;
  const name = person.name ?? turn.words.somebody();
  if (ownerId === person.id) throw new UserError(turn.words.logTheirsAlready(number, name));
  await writeEntry(turn, number, { deed: 'given', ownerId: person.id, words });
  await tellOwner(turn, item, turn.words.tookFromYou);
  const texts = await turn.store.details.texts(textId === null ? [] : [textId]);
  return askThem(
    turn,
    number,
    person,
    turn.words.givenToYou(nameOf(turn), number, texts.get(textId ?? '') ?? null, words),
  );
}

async function askThem(turn: Turn, number: number, { id, reachable }: Person, text: string): Promise<boolean> {
  if (!reachable) return false;
  await askPerson(turn, {
    asked: { kind: 'log-given', number, by: turn.sender.id },
    ...{ personId: id, text, until: turn.now + answerWithinMs, urgency: 'answer', act: await turn.act() },
  });
  return true;
}

const nameOf = ({ sender, words }: Turn): string => sender.name ?? words.somebody();
