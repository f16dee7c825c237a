import type { Members } from './adapters/adapter.ts';
import type { Passage } from './passage.ts';

/** Members who never spoke to the bot are held as keyed hashes alone. */
export async function handleMembers({ store, parts, event, row }: Passage<Members>): Promise<void> {
  const room = await store.rooms.at({ network: row.network, id: event.chat.id });
  if (!room) return;
  const hashOf = (id: string) => parts.hash(`${row.network} ${id}`);
  for (const { id } of event.joined) await store.rooms.addMember(room.id, hashOf(id));
  for (const id of event.left) await store.rooms.removeMember(room.id, hashOf(id));
}
