import type { QueuedLetter } from '../data/outbox/letter.ts';
import { asItStands } from '../data/posts/as-it-stands.ts';
import type { Address } from '../data/rooms/store.ts';
import type { Store } from '../data/store.ts';
import type { Adapter, Sent } from './adapters/adapter.ts';
import { addressesFor } from './addresses-for.ts';
import { inStore } from './in-store.ts';
import { opFor, type Sending } from './op-for.ts';
import type { Pace } from './pace.ts';
import type { Parts } from './parts.ts';
import { presentAt } from './present-at.ts';
import { settleLetter } from './settle-letter.ts';

/** A letter on its way: which network, and what exactly to do there. */
interface Dispatch extends Sending {
  readonly letter: QueuedLetter;
  readonly adapter: Adapter;
}

/** Sends what any network can take now, the most urgent first. What became of one is written down as the next is taken up. */
export async function sendAll(parts: Parts, pace: Pace, mayGoOn: () => boolean): Promise<void> {
  let dispatch = await inStore(parts, (store) => takeNext(parts, store, pace));
  while (dispatch) dispatch = await sendOne(parts, pace, dispatch, mayGoOn);
}

/** The next one, to be sent at once: it is marked `sending` already. */
async function sendOne(parts: Parts, pace: Pace, dispatch: Dispatch, mayGoOn: () => boolean): Promise<Dispatch | null> {
  const { adapter } = dispatch;
  pace.sent(adapter, parts.clock.now());
  const sent = await attempt(parts, dispatch);
  const letter = { ...dispatch.letter, network: adapter.platform };
  return inStore(parts, async (store) => {
    await settleLetter(parts, store, { ...dispatch, letter }, sent);
    return mayGoOn() ? takeNext(parts, store, pace) : null;
  });
}

async function takeNext(parts: Parts, store: Store, pace: Pace): Promise<Dispatch | null> {
  const now = parts.clock.now();
  for await (const letter of store.outbox.due(now)) {
    const dispatch = await dispatchOf(parts, store, letter, pace);
    if (dispatch === 'impossible') await giveUp(parts, store, letter);
    else if (dispatch === 'needless') await store.outbox.withdraw(letter.seq);
    else if (dispatch) {
      await store.outbox.startSending(letter.seq, dispatch.adapter.platform);
      return dispatch;
    }
  }
  return null;
}

/** Null: not now. What had to wait is told as it stands when it goes. */
async function dispatchOf(
  parts: Parts,
  store: Store,
  letter: QueuedLetter,
  pace: Pace,
): Promise<Dispatch | 'impossible' | 'needless' | null> {
  const now = parts.clock.now();
  const addresses = await addressesFor(store, letter);
  if (addresses.length === 0) return 'impossible';
  for (const address of inOrder(addresses, letter)) {
    const adapter = parts.adapters.find(({ platform }) => platform === address.network);
    if (!adapter?.isUp()) continue;
    // Too soon is no reason to go by the other network: it waits its turn, and what is more urgent before it.
    if (!pace.mayGo(adapter, now)) return null;
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

/** The network answers, or nobody can tell: an adapter that throws has lost the answer. */
async function attempt({ log }: Parts, { adapter, op, letter }: Dispatch): Promise<Sent> {
  try {
    return await adapter.send(op);
  } catch (error) {
    log.error({ err: error, letter: letter.seq, network: adapter.platform }, 'send failed');
    return { outcome: 'unknown' };
  }
}
