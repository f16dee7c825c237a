import type { Instant } from '../ranges.ts';
import type { Fact, NotHereReason } from './fact.ts';

/** A stretch during which a person was believed at, or on the way to, one station. */
export interface Stay {
  readonly stationId: string;
  /** The fact that began it, and when the bot heard it. */
  readonly seq: number;
  readonly heardAt: Instant;
  readonly from: Instant;
  /** The last arrival, booking or move that says so; null while only a report does. */
  readonly placedAt: Instant | null;
  /** Nothing says they were held anywhere between the arrest and this. */
  readonly straight: boolean;
  /** Nobody knew the station: this one only stands in for it. */
  readonly unplaced: boolean;
  readonly left: Leaving | null;
}

/**
 * `elsewhere`: they turned up at another station, and nobody said they were moved from here. `stood-down`: nobody knows
 * that they left, but the station was stood down.
 */
export interface Leaving {
  readonly kind: Ending['kind'] | 'moved' | 'elsewhere' | 'stood-down';
  readonly at: Instant;
  readonly seq: number;
}

export interface Ending {
  readonly kind: 'released' | 'not-here' | 'held-for-court';
  readonly stationId: string;
  readonly at: Instant;
  readonly met: boolean | null;
  /** Why they were not there, where it was one of the known ways. */
  readonly reason: NotHereReason | null;
  /** The fact that ended it, and who reported the release. */
  readonly seq: number;
  readonly saidBy: string;
  /** The unmatched release that was this person, where somebody matched it. */
  readonly matched: number | null;
}

export interface Whereabouts {
  readonly stays: readonly Stay[];
  readonly ending: Ending | null;
}

export const nowhere: Whereabouts = { stays: [], ending: null };

/**
 * A fact that puts the person at a station, heard after all those before.
 * What happened before the last one that places them, or before their ending, is catching up: it moves and revives nobody.
 * A mere report gives way to any arrival, booking or move, whatever their times: reports come late and often without one.
 */
export function place(known: Whereabouts, fact: Fact): Whereabouts {
  const at = placingTime(fact);
  const last = known.stays.at(-1);
  if (known.ending) return at < known.ending.at ? caughtUp(known, fact) : begin(known, fact);
  if (!last) return begin(known, fact);
  if (last.placedAt !== null && at < last.placedAt) return known;
  if (isInDoubt(known))
    return last.stationId === fact.stationId ? place(backFromDoubt(known, fact), fact) : begin(known, fact);
  const earlier = known.stays.slice(0, -1);
  if (last.stationId === fact.stationId) return { ...known, stays: [...earlier, confirm(last, fact)] };
  return { stays: [...earlier, { ...last, left: leavingTo(fact, last) }, open(fact, known)], ending: null };
}

const begin = (known: Whereabouts, fact: Fact): Whereabouts => ({
  stays: [...known.stays, open(fact, known)],
  ending: null,
});

/** Who was ended before anything placed them has been where the late fact says, and is still ended. */
function caughtUp(known: Whereabouts, fact: Fact): Whereabouts {
  if (!known.ending || known.stays.length > 0) return known;
  return { ...known, stays: [{ ...open(fact, known), left: leavingBy(known.ending) }] };
}

/**
 * An ending counts against all that was heard before it, also where the times don't quite fit.
 * The one exception: a late word from another station, about a time before the person came to where they are.
 */
export function end(known: Whereabouts, ending: Ending): Whereabouts {
  const last = known.stays.at(-1);
  if (!last) return { ...known, ending };
  const oldNews = ending.matched === null && ending.stationId !== last.stationId && ending.at < last.from;
  if (oldNews) return known;
  return { stays: [...known.stays.slice(0, -1), { ...last, left: leavingBy(ending) }], ending };
}

/** The station was stood down while they were believed there, and nobody has heard of them since. */
export const isInDoubt = ({ stays, ending }: Whereabouts): boolean =>
  ending === null && stays.at(-1)?.left?.kind === 'stood-down';

/** They leave the demand where they are, not the ledger. */
export function leaveInDoubt(known: Whereabouts, { stationId, happenedAt: at, seq }: Fact): Whereabouts {
  const last = known.stays.at(-1);
  if (!last || known.ending || last.stationId !== stationId) return known;
  return { ...known, stays: [...known.stays.slice(0, -1), { ...last, left: { kind: 'stood-down', at, seq } }] };
}

/** Somebody in doubt is in custody after all: they never left, and are waited for from when that was heard. */
export function backFromDoubt(known: Whereabouts, { seq, heardAt }: Fact): Whereabouts {
  const last = known.stays.at(-1);
  if (!last || !isInDoubt(known)) return known;
  return { ...known, stays: [...known.stays.slice(0, -1), { ...last, seq, heardAt, left: null }] };
}

const placingTime = ({ body, happenedAt }: Fact): Instant =>
  body.kind === 'reported' ? (body.arrestedAt ?? happenedAt) : happenedAt;

const open = (fact: Fact, { stays }: Whereabouts): Stay => ({
  stationId: fact.stationId,
  seq: fact.seq,
  heardAt: fact.heardAt,
  from: fact.body.kind === 'reported' ? (fact.body.arrestedAt ?? fact.heardAt) : fact.happenedAt,
  placedAt: fact.body.kind === 'reported' ? null : fact.happenedAt,
  unplaced: fact.body.kind === 'reported' && fact.body.unplaced === true,
  straight: fact.body.kind !== 'moved' && stays.every((stay) => stay.placedAt === null && !ended(stay)),
  left: null,
});

const ended = ({ left }: Stay): boolean => left !== null && left.kind !== 'moved' && left.kind !== 'elsewhere';

const confirm = (stay: Stay, fact: Fact): Stay =>
  fact.body.kind === 'reported' ? stay : { ...stay, placedAt: fact.happenedAt, unplaced: false };

const leavingTo = ({ body, happenedAt: at, seq }: Fact, { stationId }: Stay): Leaving =>
  body.kind === 'moved' && body.from === stationId ? { kind: 'moved', at, seq } : { kind: 'elsewhere', at, seq };

const leavingBy = ({ kind, at, seq }: Ending): Leaving => ({ kind, at, seq });
