import { openName } from '../people/appearance.ts';
import type { Level, Person } from '../people/person.ts';
import type { Present } from '../present.ts';

/** How the people of a rota are called for a reader of some level. */
export async function namesAt(
  { store, words }: Present,
  seats: readonly { readonly personId: string }[],
  level: Level,
): Promise<(personId: string) => string> {
  const found = await store.people.byIds([...new Set(seats.map(({ personId }) => personId))]);
  const people = new Map(found.map((person) => [person.id, person]));
  return (id) => nameFor(people.get(id), level, words.somebody(), words.onePerson());
}

const nameFor = (person: Person | undefined, level: Level, erased: string, hidden: string): string =>
  !person || person.name === null ? erased : level > 0 ? person.name : (openName(person) ?? hidden);
