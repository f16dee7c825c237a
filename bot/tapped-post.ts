import type { Post } from '../data/posts/post.ts';
import type { Store } from '../data/store.ts';
import type { Reaction } from './adapters/adapter.ts';

/** The post that a reaction is on; null: on something else. */
export async function tappedPost(store: Store, network: string, event: Reaction): Promise<Post | null> {
  const known = await store.posts.ofMessage({ network, messageId: event.messageId });
  if (known || event.ownSentAt === undefined) return known;
  // Its answer was lost, but people see it, and tap it.
  const targetId = await whereIs(store, network, event);
  return targetId === undefined ? null : store.posts.unsureAt({ network, targetId, sentAt: event.ownSentAt });
}

const whereIs = async (
  { rooms, people }: Store,
  network: string,
  { chat, sender }: Reaction,
): Promise<string | undefined> =>
  chat.kind === 'group'
    ? (await rooms.at({ network, id: chat.id }))?.id
    : (await people.at({ network, id: sender.id }))?.id;
