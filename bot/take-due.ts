import type { QueuedLetter } from '../data/outbox/letter.ts';
import { asItStands } from '../data/posts/as-it-stands.ts';
import type { Address } from '../data/rooms/store.ts';
import type { Store } from '../data/store.ts';
import type { Adapter } from './adapters/adapter.ts';
import { addressesFor } from './addresses-for.ts';
import { opFor, type Sending } from './op-for.ts';
import type { Pace } from './pace.ts';
import type { Parts } from './parts.ts';
import { presentAt } from './present-at.ts';

/** A letter on its way: which network, and what exactly to do there. */
export interface Dispatch extends Sending {
  readonly letter: QueuedLetter;
  readonly adapter: Adapter;
}

/**
 * What the networks can take now, the most urgent first; it is marked `sending` already. One for each at a time, as after
 * a crash nobody can tell of those under way whether they went.
 */
export async function* takeDue(parts: Parts, store: Store, pace: Pace): AsyncGenerator<Dispatch> {
  const now = parts.clock.now();
  const served = new Set<Adapter>();
  for await (const letter of store.outbox.due(now)) {
    const free = parts.adapters.filter(
      (adapter) => adapter.isUp() && !served.has(adapter) && pace.mayGo(adapter, letter.urgency, now),
    );
    // Nor will any of the less urgent ones behind it find a place.
    if (free.length === 0) return;
    const dispatch = await dispatchOf(parts, store, letter, free);
    if (dispatch === 'impossible') await giveUp(parts, store, letter);
    else if (dispatch === 'needless') await store.outbox.withdraw(letter.seq);
    else if (dispatch) {
      await store.outbox.startSending(letter.seq, dispatch.adapter.platform);
      served.add(dispatch.adapter);
      yield dispatch;
    }
  }
}

/** Null: not now. What had to wait is told as it stands when it goes. */
async function dispatchOf(
  parts: Parts,
  store: Store,
  letter: QueuedLetter,
  free: readonly Adapter[],
): Promise<Dispatch | 'impossible' | 'needless' | null> {
  const now = parts.clock.now();
  const addresses = await addressesFor(store, letter);
  if (addresses.length === 0) return 'impossible';
  for (const address of inOrder(addresses, letter)) {
    const adapter = parts.adapters.find(({ platform }) => platform === address.network);
    if (!adapter?.isUp()) continue;
    // A busy network is no reason to go by the other: it waits its turn, and what is more urgent before it.
    if (!free.includes(adapter)) return null;
    const current = await asItStands(presentAt(parts, store, now), letter);
    if (!current) return 'needless';
    const sending = await opFor(store, current, address, adapter, now);
    if (sending === 'impossible') return sending;
    if (sending) return { ...sending, letter, adapter };
  }
  return null;
}

/** There is nobody it could go to any more, or the network cannot do it. */
async function giveUp({ log }: Parts, { outbox }: Store, { seq, urgency }: QueuedLetter): Promise<void> {
  if (urgency === 'alarm') log.error({ letter: seq }, 'alarm has no address to go to');
  await outbox.mark(seq, 'failed');
}

/** The network a question came by, or that a retry is meant for, first. */
const inOrder = (addresses: readonly Address[], { network }: QueuedLetter): Address[] =>
  [...addresses].sort((a, b) => Number(b.network === network) - Number(a.network === network));
