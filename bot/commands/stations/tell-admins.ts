import { levelOf } from '../../../data/people/person.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { Turn } from '../../turn.ts';

const adminLevel = 3;

/** Somebody has added a station: whoever may confirm it hears of it, but for whoever has added it. */
export async function tellAdmins({ store, sender, words, now }: Turn, station: Station): Promise<void> {
  const text = words.stationToConfirm(station, sender.name ?? words.somebody());
  for (const person of await store.people.withRoles())
    if (levelOf(person) >= adminLevel && person.reachable && person.id !== sender.id)
      await store.outbox.queue(
        { target: { kind: 'person', id: person.id }, content: { kind: 'text', text }, urgency: 'post' },
        now,
      );
}
