import type { Present } from '../present.ts';
import { openName } from './appearance.ts';
import type { Level, Person } from './person.ts';

/** Somebody's name by their id. */
export type NameOf = (personId: string) => string;

type Known = Pick<Present, 'store' | 'words'>;

/** How people are called for a reader of some level. */
export const namesAt = async (known: Known, personIds: readonly string[], level: Level): Promise<NameOf> =>
  namesAmong(known, await known.store.people.byIds(personIds), level);

/** The same of people who were read already. */
export function namesAmong({ words }: Pick<Known, 'words'>, all: readonly Person[], level: Level): NameOf {
  const people = new Map(all.map((person) => [person.id, person]));
  return (id) => nameFor(people.get(id), level, words.somebody(), words.onePerson());
}

/** The same of one person, for coordinators. */
export const nameOf = async (known: Known, personId: string): Promise<string> =>
  (await namesAt(known, [personId], 1))(personId);

const nameFor = (person: Person | undefined, level: Level, erased: string, hidden: string): string =>
  !person || person.name === null ? erased : level > 0 ? person.name : (openName(person) ?? hidden);
