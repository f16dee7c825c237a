import type { QueuedLetter } from '../data/outbox/letter.ts';
import type { Address } from '../data/rooms/store.ts';
import type { Store } from '../data/store.ts';

/** Where a letter may go: a room's addresses, or those on which the person has written to the bot; the preferred first. */
export async function addressesFor({ rooms, people }: Store, { target, urgency }: QueuedLetter): Promise<Address[]> {
  if (target.kind === 'room') return rooms.addresses(target.id, { evenUnlinked: urgency === 'answer' });
  return (await people.addresses(target.id)).filter(({ reachable }) => reachable);
}
