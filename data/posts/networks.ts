import { networksTo } from '../outbox/networks-to.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { Post, PostMessage } from './post.ts';

/** What a network can do now. */
export interface NetworkNow {
  readonly isUp: boolean;
  readonly edits: { readonly maxCount: number; readonly windowMs: number };
  /** How long after it was sent a message of the bot's own can be deleted; 0: never. */
  readonly deletesForMs: number;
}
/** Undefined where there is no such network. */
export type Networks = (network: string) => NetworkNow | undefined;

/**
 * How a change can be shown: in the message that has still to go (`unsent`), by an edit, by the whole post on a network
 * it is not on yet (`anew`), where it stands as sent by a line beside it, or not before a network is back (`later`).
 */
export type Way = 'unsent' | 'edit' | 'anew' | 'line' | 'later';

/** A rota is for everybody in the room: it follows them to whichever network is up. */
export async function wayOfRota(present: Present, post: Post, networks: Networks): Promise<Way> {
  if (await isUnsent(present, post)) return 'unsent';
  const next = (await networksTo(present, post.target)).find((network) => networks(network)?.isUp);
  if (next === undefined) return 'later';
  const message = (await present.store.posts.messages(post.id)).findLast(({ network }) => network === next);
  return message ? editOrLine(present, message, networks) : 'anew';
}

/** What matters is told by an alarm of its own: all others change the last one where it stands, and nowhere else. */
export async function wayOfAlarm(present: Present, post: Post, networks: Networks): Promise<Way> {
  if (await isUnsent(present, post)) return 'unsent';
  const message = (await present.store.posts.messages(post.id)).at(-1);
  if (!message) return 'line';
  return networks(message.network)?.isUp === false ? 'later' : editOrLine(present, message, networks);
}

const isUnsent = async ({ store }: Present, { id, network }: Post): Promise<boolean> =>
  network === null && (await store.outbox.isWaiting(id));

function editOrLine({ now }: Present, message: PostMessage, networks: Networks): Way {
  const able = networks(message.network)?.edits;
  return able && mayEdit(message, able, now) ? 'edit' : 'line';
}

/** Whether a network would still change a message. */
export const mayEdit = (
  { at, edits }: PostMessage,
  { maxCount, windowMs }: NetworkNow['edits'],
  now: Instant,
): boolean => edits < maxCount && now - at < windowMs;

/** Whether a network would still delete a message of the bot's own. */
export const mayDelete = (
  { at }: PostMessage,
  { deletesForMs }: Pick<NetworkNow, 'deletesForMs'>,
  now: Instant,
): boolean => now - at < deletesForMs;
