import type { Present } from '../present.ts';
import { type Range, subtract } from '../ranges.ts';
import { type Booked, book, type GivenBack, unbook } from '../rota/book.ts';
import { outlookOf } from '../rota/outlook.ts';
import type { Post, Tap } from './store.ts';

export type Tapped =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'taken'; readonly booked: Booked; readonly before: readonly Range[] }
  | { readonly kind: 'given'; readonly back: GivenBack };

/**
 * A number tapped on a rota, or with null taken off it. A tap means what the post said. Networks keep one reaction a
 * person and replace it unsaid, so a further number adds, and only the removal of the one that stands gives back: what
 * that tap took and none of their others still holds.
 */
export async function tapRota(
  present: Present,
  post: Post,
  personId: string,
  number: string | null,
  act: () => Promise<number>,
): Promise<Tapped> {
  const tap = await present.store.posts.tap(post.id, personId);
  if ((tap?.emoji ?? '') === (number ?? '') || post.stationId === null) return { kind: 'nothing' };
  return number === null
    ? takeOff(present, post, post.stationId, personId, tap, act)
    : putOn(present, post, post.stationId, personId, tap, number, act);
}

async function putOn(
  present: Present,
  post: Post,
  stationId: string,
  personId: string,
  tap: Tap | null,
  number: string,
  act: () => Promise<number>,
): Promise<Tapped> {
  const slot = post.slots[number];
  if (!slot) return { kind: 'nothing' };
  const booked = await book(present, await outlookOf(present, stationId), personId, [slot], act);
  const given = { ...tap?.given, [number]: [...booked.taken] };
  await present.store.posts.setTap(post.id, personId, { emoji: number, given });
  const before = Object.entries(tap?.given ?? {}).flatMap(([other, ranges]) => (other === number ? [] : ranges));
  return { kind: 'taken', booked, before };
}

async function takeOff(
  present: Present,
  post: Post,
  stationId: string,
  personId: string,
  tap: Tap | null,
  act: () => Promise<number>,
): Promise<Tapped> {
  const { [tap?.emoji ?? '']: own = [], ...others } = tap?.given ?? {};
  await present.store.posts.setTap(post.id, personId, { emoji: '', given: others });
  const asked = subtract(own, Object.values(others).flat());
  return asked.length === 0
    ? { kind: 'nothing' }
    : { kind: 'given', back: await unbook(present, stationId, personId, asked, act) };
}
