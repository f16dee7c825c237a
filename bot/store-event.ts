import { rateWindowMs } from '../data/policy.ts';
import type { Store } from '../data/store.ts';
import type { Adapter, Event, Message } from './adapters/adapter.ts';
import { findCommand } from './commands/index.ts';
import { inStore } from './in-store.ts';
import { withHashes } from './members-with-hashes.ts';
import type { Parts } from './parts.ts';
import { isIgnored } from './rate-limit.ts';
import { type Line, readLines } from './read-text.ts';
import { tappedPost } from './tapped-post.ts';

/** Stores an event of a network, once; whether it is to be handled. What is not for the bot keeps the network's id alone. */
export async function storeEvent(parts: Parts, adapter: Adapter, event: Event): Promise<boolean> {
  const { clock, hash, policy } = parts;
  return inStore(parts, async (store) => {
    const receivedAt = clock.now();
    const senderHash = hash(`${adapter.platform} ${event.sender.id}`);
    const commands = await commandsOf(store, adapter, event, policy.chat.longestText);
    const isForUs = commands > 0 || (await concernsUs(store, adapter, event));
    const before = commands > 0 ? await store.inbox.commandsSince(senderHash, receivedAt - rateWindowMs) : 0;
    // Whoever floods is counted, but what they write is not kept.
    const isHeard = isForUs && !isIgnored(before, commands, policy.chat.commandsAMinute);
    const isNew = await store.inbox.add({
      network: adapter.platform,
      account: adapter.account,
      eventId: event.id,
      receivedAt,
      senderHash: isForUs ? senderHash : null,
      commands,
      body: isHeard ? JSON.stringify(await asKept(parts, store, adapter, event)) : null,
    });
    if (isNew && event.chat.kind === 'group' && event.kind !== 'members')
      await store.rooms.heardAt({ network: adapter.platform, id: event.chat.id });
    return isNew && isHeard;
  });
}

/** What is too long to be read is not kept either: one letter more than that says all there is to say. */
async function asKept(parts: Parts, store: Store, { platform }: Adapter, event: Event): Promise<Event> {
  if (event.kind === 'members') return withHashes(parts, store, platform, event);
  const { longestText } = parts.policy.chat;
  return 'text' in event ? { ...event, text: event.text.slice(0, longestText + 1) } : event;
}

/** An edited command is answered, too, and so counts. */
async function commandsOf(store: Store, adapter: Adapter, event: Event, longest: number): Promise<number> {
  if (event.kind === 'message') return commandsIn(store, adapter, event, longest);
  return event.kind === 'edit' ? Math.min(1, readLines(event.text, { direct: false }).length) : 0;
}

/** How many commands a message holds; one that is too long counts once, as it gets one answer. */
async function commandsIn(store: Store, adapter: Adapter, message: Message, longest: number): Promise<number> {
  const isDirect = message.chat.kind === 'direct';
  const lines = readLines(message.text, { direct: isDirect });
  if (lines.length === 0 || (!isDirect && !(await isSpokenTo(store, adapter, message, lines, longest)))) return 0;
  return message.text.length > longest ? 1 : lines.length;
}

/** In a group that is not linked only what links it is for the bot; in a long text only a word that is truly a command. */
async function isSpokenTo(
  store: Store,
  { platform }: Adapter,
  { chat, text }: Message,
  lines: readonly Line[],
  longest: number,
): Promise<boolean> {
  const found = lines.flatMap((line) => findCommand(line.words) ?? []);
  const room = await store.rooms.at({ network: platform, id: chat.id });
  if (!room) return found.some(({ command }) => command.where === 'group');
  return text.length <= longest || found.length > 0;
}

async function concernsUs(store: Store, { platform }: Adapter, event: Event): Promise<boolean> {
  switch (event.kind) {
    case 'message':
      return event.chat.kind === 'direct' && event.attachments.length > 0;
    case 'reaction':
      return (await tappedPost(store, platform, event)) !== null;
    case 'members':
      return event.bot !== null || (await store.rooms.at({ network: platform, id: event.chat.id })) !== null;
    case 'edit':
    case 'receipt':
      return false;
  }
}
