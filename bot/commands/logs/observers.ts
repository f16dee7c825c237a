import type { ObserverEntry } from '../../../data/logs/observer-store.ts';
import type { ObserverLine } from '../../../data/wording/en/observers.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';

/** An entry with the words its details hold. */
export interface Observer extends ObserverEntry {
  readonly line: ObserverLine;
}

export async function withWords({ store, words }: Turn, entries: readonly ObserverEntry[]): Promise<Observer[]> {
  const texts = await store.details.texts(entries.flatMap(({ nameId, placeId }) => [nameId, placeId]));
  return entries.map((entry) => ({
    ...entry,
    line: {
      name: texts.get(entry.nameId) ?? words.somebody(),
      place: texts.get(entry.placeId) ?? words.erasedPlace(),
      deed: entry.deed,
      at: entry.at,
      since: entry.since,
    },
  }));
}

const key = (name: string): string => name.toLowerCase();
const firstWord = (name: string): string => key(name).split(' ')[0] ?? '';

/** Who is out under a name. */
export const called = (out: readonly Observer[], name: string): Observer | undefined =>
  out.find(({ line }) => key(line.name) === key(name));

/** The same, also by the first word where that is clear. Throws UserError. */
export function whoIsOut({ words }: Turn, out: readonly Observer[], name: string): Observer {
  const alike = out.filter(({ line }) => firstWord(line.name) === firstWord(name));
  const found = called(out, name) ?? (alike.length === 1 ? alike[0] : undefined);
  if (!found) throw new UserError(words.noSuchObserver(out.map(({ line }) => line.name)));
  return found;
}
