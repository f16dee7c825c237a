import type { Present } from '../present.ts';
import { common, type Range, subtract, union } from '../ranges.ts';
import { type Booked, book, type GivenBack, unbook } from '../rota/book.ts';
import { type Outlook, outlookOf, takesSignUps } from '../rota/outlook.ts';
import type { Post } from './post.ts';
import type { Hold, Tap, TapOn } from './tap-store.ts';

export type Tapped =
  | { readonly kind: 'nothing' }
  /** That post has no such number. */
  | { readonly kind: 'no-slot' }
  /** The station takes no sign-ups now. */
  | { readonly kind: 'quiet'; readonly outlook: Outlook }
  /** `before`: what other numbers on the same post stand for, where it is still that person's. */
  | { readonly kind: 'taken'; readonly outlook: Outlook; readonly booked: Booked; readonly before: readonly Range[] }
  | { readonly kind: 'given'; readonly back: GivenBack };

interface Tapping {
  readonly post: Post;
  readonly stationId: string;
  readonly personId: string;
  readonly tap: Tap;
  act(): Promise<number>;
}

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
  const tap = (await present.store.taps.on(post.id, personId)) ?? { emoji: '', given: {} };
  if (tap.emoji === (number ?? '') || post.stationId === null) return { kind: 'nothing' };
  const tapping = { post, stationId: post.stationId, personId, tap, act };
  return number === null ? takeOff(present, tapping) : putOn(present, tapping, number);
}

async function putOn(present: Present, tapping: Tapping, number: string): Promise<Tapped> {
  const { post, stationId, personId, tap, act } = tapping;
  const { taps } = present.store;
  const slot = post.slots[number];
  const outlook = await outlookOf(present, stationId);
  if (!slot || !takesSignUps(outlook)) {
    await taps.set(post.id, personId, { ...tap, emoji: number });
    return slot ? { kind: 'quiet', outlook } : { kind: 'no-slot' };
  }
  const before = await stillTheirs(present, tapping, number);
  const booked = await book(present, outlook, { personId, asked: [slot], act });
  const given = { ...tap.given, [number]: holdOf(tap.given[number], booked) };
  await taps.set(post.id, personId, { emoji: number, given });
  return { kind: 'taken', outlook, booked, before };
}

/** A number tapped again still owns what it took before. */
const holdOf = (earlier: Hold | undefined, { taken, alreadyYours }: Booked): Hold => ({
  took: union([...(earlier?.took ?? []), ...taken]),
  held: union([...taken, ...alreadyYours]),
});

async function stillTheirs({ store, now }: Present, tapping: Tapping, number: string): Promise<Range[]> {
  const { stationId, personId, tap } = tapping;
  const own = (await store.rota.of(personId, now)).filter((signUp) => signUp.stationId === stationId);
  return Object.entries(tap.given).flatMap(([other, { held }]) => (other === number ? [] : common(held, own)));
}

async function takeOff(present: Present, { post, stationId, personId, tap, act }: Tapping): Promise<Tapped> {
  const { taps } = present.store;
  const { [tap.emoji]: own, ...rest } = tap.given;
  await taps.set(post.id, personId, { emoji: '', given: rest });
  if (!own) return { kind: 'nothing' };
  const left = await bequeath(present, await taps.at(stationId, personId), personId, own.took);
  const back = await unbook(present, stationId, { personId, asked: left, act });
  // Hours that an `undo` took back already are neither given nor served.
  return back.given.length + back.served.length === 0 ? { kind: 'nothing' } : { kind: 'given', back };
}

/** What other taps still hold becomes theirs, so that the last of them to go gives it back; what none holds. */
async function bequeath(
  { store }: Present,
  taps: readonly TapOn[],
  personId: string,
  took: readonly Range[],
): Promise<Range[]> {
  let left = union(took);
  for (const { postId, emoji, given } of taps) {
    const heirs = Object.entries(given).map(([number, hold]): [string, Hold] => {
      const kept = common(hold.held, left);
      left = subtract(left, kept);
      return [number, { ...hold, took: union([...hold.took, ...kept]) }];
    });
    await store.taps.set(postId, personId, { emoji, given: Object.fromEntries(heirs) });
  }
  return left;
}

/** Hours somebody has typed about: typed words win over every reaction that still stands. */
export async function typedOver(
  { store }: Present,
  stationId: string,
  personId: string,
  hours: readonly Range[],
): Promise<void> {
  for (const { postId, emoji, given } of await store.taps.at(stationId, personId)) {
    const left = Object.entries(given).map(([number, { took, held }]) => [
      number,
      { took: subtract(took, hours), held: subtract(held, hours) },
    ]);
    await store.taps.set(postId, personId, { emoji, given: Object.fromEntries(left) });
  }
}
