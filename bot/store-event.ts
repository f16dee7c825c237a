import { openStore, type Store } from '../data/store.ts';
import type { Adapter, Event } from './adapters/adapter.ts';
import type { Parts } from './parts.ts';
import { readLines } from './read-text.ts';

/** Stores an event of a network, once. What is not for the bot keeps the network's id alone. */
export async function storeEvent(
  { database, clock, chance, hash }: Parts,
  adapter: Adapter,
  event: Event,
): Promise<void> {
  const commands = countCommands(event);
  await database.transact(async (trx) => {
    const store = openStore(trx, chance(trx));
    const isForUs = commands > 0 || (await concernsUs(store, adapter, event));
    await store.inbox.add({
      network: adapter.platform,
      account: adapter.account,
      eventId: event.id,
      receivedAt: clock.now(),
      senderHash: hash(`${adapter.platform} ${event.sender.id}`),
      commands,
      body: isForUs ? JSON.stringify(event) : null,
    });
  });
}

const countCommands = (event: Event): number =>
  event.kind === 'message' ? readLines(event.text, { direct: event.chat.kind === 'direct' }).length : 0;

async function concernsUs(store: Store, { platform }: Adapter, event: Event): Promise<boolean> {
  switch (event.kind) {
    case 'message':
      return event.chat.kind === 'direct';
    case 'reaction':
      return (await store.posts.ofMessage({ network: platform, messageId: event.messageId })) !== null;
    case 'edit':
      return readLines(event.text, { direct: false }).length > 0;
    case 'members':
      return true;
    case 'receipt':
      return false;
  }
}
