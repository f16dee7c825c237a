import { common, type Instant, intersection, minuteMs, type Range, subtract, union } from '../ranges.ts';
import { fullHours, sweep, type WantedChange } from './sweep.ts';

/** `Elsewhere` is the caller's own sign-up type, so that the answer can name the other station. */
export interface Asking<Elsewhere extends Range> {
  readonly asked: readonly Range[];
  readonly ownHere: readonly Range[];
  readonly ownElsewhere: readonly Elsewhere[];
  /** Everybody's at this station, the asker's too. */
  readonly allHere: readonly Range[];
  readonly wanted: number;
  readonly wantedChanges: readonly WantedChange[];
  readonly now: Instant;
}

/** Every minute asked for is in exactly one of these. */
export interface Taking<Elsewhere extends Range> {
  readonly taken: Range[];
  readonly passed: Range[];
  readonly alreadyYours: Range[];
  readonly full: Range[];
  /** The asker's sign-ups at other stations that are in the way, each cut to the hours asked for. */
  readonly elsewhere: Elsewhere[];
}

/** What somebody gets of the hours asked for. Nobody is counted at two stations at once: such cover would be an untold gap. */
export function takeHours<Elsewhere extends Range>(asking: Asking<Elsewhere>): Taking<Elsewhere> {
  const { passed, ahead } = splitAt(asking.asked, asking.now);
  const open = subtract(ahead, asking.ownHere);
  const full = common(open, fullHours(sweep({ ...asking, demand: [], signUps: asking.allHere })));
  const free = subtract(open, full);
  return {
    taken: subtract(free, asking.ownElsewhere),
    passed,
    alreadyYours: common(ahead, asking.ownHere),
    full,
    elsewhere: asking.ownElsewhere.flatMap((signUp) => pieces(signUp, free)),
  };
}

export interface GivingBack<SignUp extends Range> {
  /** The sign-ups that end, each with what is left of it: nothing, one piece, or one on either side. */
  readonly changed: { readonly signUp: SignUp; readonly kept: Range[] }[];
  readonly given: Range[];
  /** Asked for, but over: stays as served. */
  readonly served: Range[];
  readonly notYours: Range[];
}

/** What becomes of somebody's own sign-ups when the hours asked for are given back. */
export function giveBack<SignUp extends Range>(
  own: readonly SignUp[],
  asked: readonly Range[],
  now: Instant,
): GivingBack<SignUp> {
  const { passed, ahead } = splitAt(asked, now);
  const hit = own.filter((signUp) => common([signUp], ahead).length > 0);
  return {
    changed: hit.map((signUp) => ({ signUp, kept: subtract([signUp], ahead) })),
    given: common(ahead, own),
    served: common(passed, own),
    notYours: subtract(ahead, own),
  };
}

/** The minute that is running counts as ahead: who says `in` at 20:00:40 is in from 20:00. */
function splitAt(ranges: readonly Range[], now: Instant): { passed: Range[]; ahead: Range[] } {
  const minute = Math.floor(now / minuteMs) * minuteMs;
  const future = { start: minute, end: Number.POSITIVE_INFINITY };
  return { passed: subtract(ranges, [future]), ahead: common(ranges, [future]) };
}

const pieces = <R extends Range>(range: R, within: readonly Range[]): R[] =>
  union(within).flatMap((other) => {
    const both = intersection(range, other);
    return both ? [{ ...range, ...both }] : [];
  });
