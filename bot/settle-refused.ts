import { hourMs } from '../data/ranges.ts';
import { tellKeepers } from '../data/rooms/keepers.ts';
import { leaveGroup } from '../data/rooms/leave.ts';
import type { Address } from '../data/rooms/store.ts';
import type { Store } from '../data/store.ts';
import type { Refused } from '../data/wording/en/rooms.ts';
import type { Op, Refusal } from './adapters/adapter.ts';
import { addressesFor } from './addresses-for.ts';
import { opFor, type Tried } from './op-for.ts';
import type { Parts } from './parts.ts';
import { presentAt } from './present-at.ts';

/** How often at most the coordinators hear that the bot is no admin of a group. */
const sayAgainAfterMs = 12 * hourMs;

/** What the operator may have to mend. */
const isOperators = (refusal: Refusal): boolean => refusal === 'no-such-person' || refusal === 'untrusted';

/** It is not tried again on that network: it goes by the next address, or fails here and now. */
export async function settleRefused(parts: Parts, store: Store, tried: Tried, refusal: Refusal): Promise<void> {
  const { clock, log } = parts;
  const { seq, network, attempts, again, urgency } = tried.letter;
  const about = { letter: seq, network, refusal };
  if (isOperators(refusal)) log.error(about, 'letter refused');
  else log.warn(about, 'letter refused');
  await store.outbox.refuse(tried.letter, network);
  if (!(await follow(parts, store, tried, refusal))) log.error(about, 'nobody could be told of a refusal');
  const next = await nextNetwork(parts, store, tried.letter);
  if (next !== null)
    return store.outbox.requeue(seq, { network: next, dueAt: clock.now(), attempts: attempts + 1, again });
  log.error({ ...about, urgency }, 'letter refused everywhere');
  await store.outbox.mark(seq, 'failed');
}

/** The first network on which it can still be done; null: none. */
async function nextNetwork(parts: Parts, store: Store, letter: Tried['letter']): Promise<string | null> {
  const left = { ...letter, refusedBy: [...letter.refusedBy, letter.network] };
  for (const address of await addressesFor(store, left)) {
    const adapter = parts.adapters.find(({ platform }) => platform === address.network);
    const sending = adapter && (await opFor(store, left, address, adapter, parts.clock.now()));
    if (sending && sending !== 'impossible') return address.network;
  }
  return null;
}

/** What a refusal says of the group it came from. False: somebody was to be told, and nobody could be. */
async function follow(parts: Parts, store: Store, { letter, op }: Tried, refusal: Refusal): Promise<boolean> {
  if (op.chat.kind === 'direct') return true;
  const address = { network: letter.network, id: op.chat.id };
  const present = presentAt(parts, store);
  if (op.kind === 'join') return (await isInvited(store, address)) ? leaveGroup(present, address) : true;
  if (refusal === 'not-in-group') return leaveGroup(present, address);
  return refusal === 'not-admin' ? askForRights(parts, store, address, op) : true;
}

/** An invitation that can't be accepted is none any more. */
const isInvited = async ({ rooms }: Store, address: Address): Promise<boolean> =>
  (await rooms.entryAt(address))?.standing === 'invited';

async function askForRights(parts: Parts, store: Store, address: Address, op: Op): Promise<boolean> {
  const room = await store.rooms.at(address);
  if (!room) return true;
  const present = presentAt(parts, store);
  const station = room.stationId === null ? null : await store.stations.byId(room.stationId);
  return tellKeepers(present, {
    roomId: room.id,
    to: 'coordinators',
    about: 'not-admin',
    text: present.words.notAdmin(room.kind, station, address.network, whatOf(op)),
    onceInMs: sayAgainAfterMs,
  });
}

function whatOf(op: Op): Refused {
  if (op.kind === 'setting') return op.setting;
  return op.kind === 'delete' ? 'delete' : 'write';
}
