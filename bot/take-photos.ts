import type { Message } from './adapters/adapter.ts';
import type { Answer } from './command.ts';
import type { Passage } from './passage.ts';
import type { Turn } from './turn.ts';

/** Notes the photos of a private message, to be fetched once all of this stands. What has to be said at once. */
export async function takePhotos({ event, row }: Passage<Message>, turn: Turn): Promise<Answer[]> {
  if (turn.place.kind !== 'direct' || event.attachments.length === 0) return [];
  const { store, sender, policy, words, now } = turn;
  const room = policy.photos.most - (await store.photos.countOf(sender.id));
  const taken = event.attachments.slice(0, Math.max(0, room));
  for (const reference of taken) await store.photos.add({ network: row.network, reference }, sender.id, now);
  return taken.length < event.attachments.length ? [{ text: words.tooManyPhotos(policy.photos.most) }] : [];
}
