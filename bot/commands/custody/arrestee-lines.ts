import { type Arrestee, firstOf, lastOf } from '../../../data/custody/arrestee.ts';
import type { ArresteeRecord } from '../../../data/custody/arrestee-store.ts';
import { heldByRef } from '../../../data/custody/held.ts';
import { jurisdictions } from '../../../data/custody/jurisdictions.ts';
import { calledBy } from '../../../data/custody/particulars.ts';
import { byRef, formatRef } from '../../../data/custody/refs.ts';
import type { Instant } from '../../../data/ranges.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { ArresteeLine } from '../../../data/wording/en/book.ts';
import type { Turn } from '../../turn.ts';
import { clockLine } from './clock-line.ts';

interface Told {
  readonly records: ReadonlyMap<string, ArresteeRecord>;
  /** Names and words by the id of their detail; what was erased is missing. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What is known of people, names and all, by the clock of `now`; in the order of their refs. */
export async function arresteeLines(
  turn: Turn,
  station: Station,
  arrestees: readonly Arrestee[],
  now: Instant = turn.now,
): Promise<ArresteeLine[]> {
  const { custody, details } = turn.store;
  const records = await custody.byIds(arrestees.flatMap(({ refId, otherRefIds }) => [refId, ...otherRefIds]));
  const told = { records, texts: await details.texts(arrestees.flatMap(detailsOf)) };
  const lines = arrestees.flatMap((arrestee) => {
    const record = records.get(arrestee.refId);
    return record ? { record, line: { ...particulars(arrestee, told), ...times(turn, station, arrestee, now) } } : [];
  });
  return lines
    .sort((a, b) => byRef(a.record.ref, b.record.ref))
    .map(({ record, line }) => ({ ref: formatRef(record.ref), ...line }));
}

const detailsOf = (arrestee: Arrestee): string[] => [
  ...calledBy(arrestee),
  ...arrestee.notes.map(({ id }) => id),
  ...(arrestee.adult?.whoId ? [arrestee.adult.whoId] : []),
  ...(arrestee.court?.whereId ? [arrestee.court.whereId] : []),
];

function particulars(arrestee: Arrestee, { records, texts }: Told) {
  const { flags, adult, notes, otherRefIds, court } = arrestee;
  return {
    otherRefs: otherRefIds.flatMap((id) => records.get(id) ?? []).map(({ ref }) => formatRef(ref)),
    names: calledBy(arrestee).flatMap((id) => texts.get(id) ?? []),
    flags,
    adult: adult && { step: adult.step, who: texts.get(adult.whoId ?? '') ?? null },
    court: court && { where: texts.get(court.whereId ?? '') ?? null, at: court.at },
    notes: notes.flatMap(({ id, heardAt: at }) => [texts.get(id) ?? []].flat().map((text) => ({ text, at }))),
  };
}

function times({ policy }: Turn, { jurisdiction }: Station, arrestee: Arrestee, now: Instant) {
  const held = heldByRef(arrestee, jurisdictions[jurisdiction], now, policy.custody);
  return {
    arrestedAt: arrestee.arrestedAt,
    arrivedAt: firstOf(arrestee.arrivals),
    bookedAt: lastOf(arrestee.bookings),
    ...clockLine(arrestee, held),
    mayNotCome: !arrestee.ending && held.unseen !== null && now >= held.unseen.from + policy.custody.seenAnswerMs,
  };
}
