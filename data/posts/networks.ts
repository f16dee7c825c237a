import type { Present } from '../present.ts';
import type { Post } from './store.ts';

/** What a network can do now. */
export interface NetworkNow {
  readonly isUp: boolean;
  readonly edits: { readonly maxCount: number; readonly windowMs: number };
}
/** Undefined where there is no such network. */
export type Networks = (network: string) => NetworkNow | undefined;

/**
 * How a change can be shown: in the queued message (`unsent`), by an edit, by the whole post on a network it is not on
 * yet (`anew`), or where it stands as sent, by a line beside it.
 */
export type Way = 'unsent' | 'edit' | 'anew' | 'line';

export async function wayOf(present: Present, post: Post, networks: Networks): Promise<Way> {
  if (post.network === null && (await present.store.outbox.isWaiting(post.id))) return 'unsent';
  const next = (await networksOf(present, post)).find((network) => networks(network)?.isUp);
  const able = networks(next ?? post.network ?? '')?.edits;
  const message = (await present.store.posts.messages(post.id)).findLast(
    ({ network }) => network === (next ?? post.network),
  );
  if (!message || !able) return 'anew';
  return post.edits < able.maxCount && present.now - message.at < able.windowMs ? 'edit' : 'line';
}

/** The networks a letter would be tried on, in their order. */
async function networksOf({ store }: Present, { target }: Post): Promise<string[]> {
  const addresses =
    target.kind === 'room'
      ? await store.rooms.addresses(target.id)
      : (await store.people.addresses(target.id)).filter(({ reachable }) => reachable);
  return addresses.map(({ network }) => network);
}
