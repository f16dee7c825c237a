import { leaveGroup } from '../data/rooms/leave.ts';
import type { Members } from './adapters/adapter.ts';
import { enterGroup } from './enter-group.ts';
import type { Passage } from './passage.ts';
import { presentAt } from './present-at.ts';

/** Who is in a group, by their hashes, and what became of the bot there. Safe to repeat: a network may tell the same twice. */
export async function handleMembers(passage: Passage<Members>): Promise<void> {
  const { store, event, row } = passage;
  const address = { network: row.network, id: event.chat.id };
  if (event.bot !== null) await noteOwnFate(passage, event.bot);
  const entry = await store.rooms.entryAt(address);
  // Where nobody wants the bot, nobody is written down.
  if (!entry || (!entry.room && entry.standing === 'unasked')) return;
  if (event.group) await store.rooms.noteGroup(address, event.group);
  const of = { roomId: entry.roomId, network: row.network };
  await store.rooms.removeMembers(of, await gone(passage, entry.roomId));
  await store.rooms.addMembers(of, event.joined);
}

async function gone({ store, event, row }: Passage<Members>, roomId: string): Promise<readonly string[]> {
  if (!event.isWhole) return event.left;
  const there = new Set(event.joined);
  return (await store.rooms.members({ roomId, network: row.network })).filter((hash) => !there.has(hash));
}

async function noteOwnFate(passage: Passage<Members>, fate: 'added' | 'invited' | 'removed'): Promise<void> {
  const { store, parts, event, row } = passage;
  const address = { network: row.network, id: event.chat.id };
  const isTold =
    fate === 'removed' ? await leaveGroup(presentAt(parts, store), address) : await enterGroup(passage, fate);
  if (!isTold) parts.log.error({ inbox: row.seq, fate }, 'nobody could be told what became of the bot in a group');
}
