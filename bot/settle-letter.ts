import type { QueuedLetter } from '../data/outbox/letter.ts';
import { minuteMs } from '../data/ranges.ts';
import type { Store } from '../data/store.ts';
import type { Op, Sent } from './adapters/adapter.ts';
import { addressesFor } from './addresses-for.ts';
import type { Parts } from './parts.ts';

/** An alarm that nobody took in so long goes by the next address. */
const nextAddressAfterMs = minuteMs;
const backOffMs = [5_000, 15_000, minuteMs, 5 * minuteMs, 15 * minuteMs];
const attemptsAllowed = 20;

/** A letter that was handed to a network. */
export interface Tried {
  readonly letter: QueuedLetter & { readonly network: string };
  readonly op: Op;
}

/** Writes down what became of it. */
export async function settleLetter(parts: Parts, store: Store, { letter, op }: Tried, sent: Sent): Promise<void> {
  switch (sent.outcome) {
    case 'accepted':
      return settleAccepted(parts, store, { letter, op }, sent.id);
    case 'unknown':
      return settleUnknown(parts, store, letter);
    case 'failed':
      return retryLater(parts, store, letter);
  }
}

async function settleAccepted({ clock }: Parts, { outbox, posts }: Store, { letter, op }: Tried, id?: string) {
  await outbox.mark(letter.seq, 'accepted', clock.now());
  const postId = letter.postId ?? (letter.content.kind === 'edit' ? letter.content.postId : undefined);
  if (postId === undefined || id === undefined || (op.kind !== 'text' && op.kind !== 'edit')) return;
  await posts.posted(postId, { network: letter.network, messageId: id, at: clock.now() }, op.kind === 'text');
}

/** Alarms, answers, reactions and settings are sent once more; a post waits for its next redraw. Nothing else repeats. */
export async function settleUnknown(parts: Parts, store: Store, letter: QueuedLetter): Promise<void> {
  const { urgency, content, again, attempts } = letter;
  const repeats = urgency !== 'post' || content.kind === 'reaction' || content.kind === 'setting';
  if (repeats && !again)
    return store.outbox.requeue(letter.seq, {
      network: letter.network ?? null,
      dueAt: parts.clock.now(),
      attempts: attempts + 1,
      again: true,
    });
  const next = urgency === 'alarm' && attempts < 2 ? await nextNetwork(store, letter) : null;
  if (next !== null)
    return store.outbox.requeue(letter.seq, {
      network: next,
      dueAt: letter.createdAt + nextAddressAfterMs,
      attempts: attempts + 1,
      again,
    });
  await store.outbox.mark(letter.seq, 'unknown');
}

/** Later once more; what nobody took in a minute goes by the next address. */
async function retryLater({ clock, log }: Parts, store: Store, letter: Tried['letter']): Promise<void> {
  const [now, attempts] = [clock.now(), letter.attempts + 1];
  if (attempts >= attemptsAllowed) {
    log.error({ letter: letter.seq, network: letter.network, attempts }, 'letter given up');
    return store.outbox.mark(letter.seq, 'failed');
  }
  const later = now + (backOffMs[Math.min(letter.attempts, backOffMs.length - 1)] ?? minuteMs);
  const change = letter.createdAt + nextAddressAfterMs;
  const network = later >= change ? ((await nextNetwork(store, letter)) ?? letter.network) : letter.network;
  const dueAt = letter.urgency === 'alarm' && now < change ? Math.min(later, change) : later;
  await store.outbox.requeue(letter.seq, { network, dueAt, attempts, again: letter.again });
}

/** The network of the address after the one just tried; null if there is no other. */
async function nextNetwork(store: Store, letter: QueuedLetter): Promise<string | null> {
  const networks = (await addressesFor(store, letter)).map(({ network }) => network);
  const next = networks[(networks.indexOf(letter.network ?? '') + 1) % networks.length];
  return next === undefined || next === letter.network ? null : next;
}
