import type { Store } from '../data/store.ts';
import type { Members, Sender } from './adapters/adapter.ts';
import type { Parts } from './parts.ts';

const nobody: Sender = { id: '', name: '' };

/** Of people who never spoke to the bot nothing is kept but a keyed hash; who brought it about is left out, unless known. */
export async function withHashes(
  { hash }: Pick<Parts, 'hash'>,
  store: Store,
  network: string,
  event: Members,
): Promise<Members> {
  const hashed = (ids: readonly string[]) => ids.map((id) => hash(`${network} ${id}`));
  const isKnown = (await store.people.at({ network, id: event.sender.id })) !== null;
  return {
    ...event,
    joined: hashed(event.joined),
    left: hashed(event.left),
    sender: isKnown ? { id: event.sender.id, name: '' } : nobody,
  };
}
