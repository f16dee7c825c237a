import { isPicture, tryAgainAt, type Unfit, type WaitingPhoto } from '../data/photos/photo.ts';
import { strip } from '../data/photos/strip.ts';
import type { Store } from '../data/store.ts';
import { wordingFor } from '../data/wording/index.ts';
import type { Adapter, Fetched } from './adapters/adapter.ts';
import { inStore } from './in-store.ts';
import type { Parts } from './parts.ts';

/** What comes from whatever stands between here and the file, in place of it. */
const answersInItsPlace = ['', 'text/html', 'application/json'];

/** Fetches what photos are due. The network's copy goes once ours is stored, or is not to be. */
export async function fetchPhotos(parts: Parts, mayGoOn: () => boolean): Promise<void> {
  while (mayGoOn()) {
    const photo = await inStore(parts, ({ photos }) => photos.next(parts.clock.now()));
    if (!photo) return;
    const adapter = parts.adapters.find(({ platform }) => platform === photo.network);
    const fetched = adapter ? await fetchOne(parts, adapter, photo) : 'gone';
    const isSettled = await inStore(parts, (store) => settle(parts, store, photo, fetched));
    if (isSettled && (fetched === 'too-large' || typeof fetched !== 'string')) await discard(parts, adapter, photo);
  }
}

async function fetchOne({ policy, log }: Parts, adapter: Adapter, photo: WaitingPhoto): Promise<Fetched> {
  try {
    const fetched = await adapter.fetch(photo.reference, policy.photos.longestBytes);
    if (typeof fetched === 'string') return fetched;
    if (answersInItsPlace.includes(plainType(fetched.type))) return 'later';
    if (!isPicture(fetched.type)) return fetched;
    return { ...fetched, bytes: await strip(fetched.bytes) };
  } catch (error) {
    log.error({ err: error, photo: photo.id }, 'photo could not be fetched');
    return 'later';
  }
}

const plainType = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase();

/** Whether the network need not keep it any more. */
async function settle(parts: Parts, store: Store, photo: WaitingPhoto, fetched: Fetched): Promise<boolean> {
  if (fetched === 'later') {
    const again = tryAgainAt(photo.attempts, parts.clock.now());
    if (again !== null) {
      await store.photos.tryAgain(photo, again);
      return false;
    }
  }
  const why = unfit(fetched);
  if (why === null && typeof fetched !== 'string') await store.photos.keep(photo.id, fetched);
  else await store.photos.forget(photo.id);
  await tell(parts, store, photo, why);
  return true;
}

function unfit(fetched: Fetched): Unfit | null {
  if (typeof fetched === 'string') return fetched === 'too-large' ? fetched : 'gone';
  return isPicture(fetched.type) ? null : 'no-picture';
}

async function tell(
  { clock, policy }: Parts,
  { outbox }: Store,
  photo: WaitingPhoto,
  why: Unfit | null,
): Promise<void> {
  const words = wordingFor('en');
  const text = why === null ? words.photoKept(policy.contacts) : words.photoUnfit(why, policy.photos.longestBytes);
  const target = { kind: 'person', id: photo.personId } as const;
  const content = { kind: 'text', text, to: photo.personId } as const;
  await outbox.queue(
    { target, content, urgency: 'answer', network: photo.network, key: `photo:${photo.personId}:${why ?? 'kept'}` },
    clock.now(),
  );
}

/** Should it fail, the file stays on the operator's own machine: nobody else has it. */
async function discard({ log }: Parts, adapter: Adapter | undefined, photo: WaitingPhoto): Promise<void> {
  try {
    await adapter?.discard(photo.reference);
  } catch (error) {
    log.warn({ err: error, photo: photo.id }, 'the network still has a photo');
  }
}
