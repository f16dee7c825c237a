import type { Content, QueuedLetter } from '../data/outbox/letter.ts';
import type { Address } from '../data/rooms/store.ts';
import type { Store } from '../data/store.ts';

/** Where a letter may go: a room's addresses, or those on which the person has written to the bot; the preferred first. */
export async function addressesFor(store: Store, letter: QueuedLetter): Promise<Address[]> {
  const only = networkOf(letter.content);
  return (await reachableAt(store, letter)).filter(
    ({ network }) => (only === undefined || network === only) && !letter.refusedBy.includes(network),
  );
}

async function reachableAt({ rooms, people }: Store, { target, urgency, content }: QueuedLetter): Promise<Address[]> {
  if (target.kind === 'person') return (await people.addresses(target.id)).filter(({ reachable }) => reachable);
  if (content.kind === 'join') return rooms.addressesToJoin(target.id);
  return urgency === 'answer' ? rooms.addressesToAnswer(target.id) : rooms.addresses(target.id);
}

/** The one network on which it can be done, where there is but one. */
function networkOf(content: Content): string | undefined {
  if ('on' in content) return content.on.network;
  return 'network' in content ? content.network : undefined;
}
