import { isNight } from '../people/appearance.ts';
import { namesAt } from '../people/names.ts';
import type { Present } from '../present.ts';
import { subtract, union } from '../ranges.ts';
import type { RotaNews } from '../wording/en/rota.ts';
import type { Seat } from './post.ts';

/** Who took which hours that are not over, and which nobody is down for any more; null where nothing did. */
export async function rotaNews(
  present: Present,
  before: readonly Seat[],
  after: readonly Seat[],
): Promise<RotaNews | null> {
  const { now, zone, words } = present;
  const nameOf = isNight(now, zone) ? words.onePerson : await namesAt(present, idsOf(after), 0);
  const past = { start: 0, end: now };
  const taken = idsOf(after).flatMap((personId) => {
    const ranges = subtract(of(after, personId), [past, ...of(before, personId)]);
    return ranges.length > 0 ? [{ name: nameOf(personId), ranges }] : [];
  });
  const free = idsOf(before).flatMap((personId) => subtract(of(before, personId), [past, ...of(after, personId)]));
  return taken.length + free.length > 0 ? { taken, free: union(free) } : null;
}

const idsOf = (seats: readonly Seat[]): string[] => [...new Set(seats.map(({ personId }) => personId))];
const of = (seats: readonly Seat[], id: string): Seat[] => seats.filter(({ personId }) => personId === id);
