import type { Person } from '../../../data/people/person.ts';
import type { Turn } from '../../turn.ts';

/** Who is meant, and what they are to know. */
export interface Receiver {
  readonly person: Person;
  readonly words: string;
}

/** The person whom the first words of a text name, by as many of them as may be, and what is said behind the name. */
export async function somebodyIn({ store }: Turn, text: string): Promise<Receiver | null> {
  const words = text.split(' ');
  for (let length = Math.min(words.length, mostWords); length > 0; length -= 1) {
    const [person, ...others] = await store.people.named(words.slice(0, length).join(' '));
    if (person && others.length === 0) return { person, words: words.slice(length).join(' ') };
  }
  return null;
}

/** More than the longest name has. */
const mostWords = 6;
