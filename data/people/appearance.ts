import type { Instant } from '../ranges.ts';
import { wallParts } from '../times/wall.ts';
import type { Person } from './person.ts';

/** How somebody is called where everybody may read it; null: they wish not to be named. */
export function openName({ name, shown }: Pick<Person, 'name' | 'shown'>): string | null {
  if (name === null || shown === 'nobody') return null;
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (shown === 'initials') return words.map((word) => /\p{L}/u.exec(word)?.[0].toUpperCase()).join('');
  return words[0] ?? null;
}

/** From 22:00 to 06:00 open rooms show numbers only: who waits alone at night is nobody's business. */
export const isNight = (at: Instant, zone: string): boolean => {
  const { hour } = wallParts(at, zone);
  return hour >= 22 || hour < 6;
};
