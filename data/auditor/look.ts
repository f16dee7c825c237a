import { toMinute } from '../custody/unnamed.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import { type Finding, findIn } from './find.ts';
import { lookBack, type WatchedStation } from './look-back.ts';
import type { AuditorRun } from './store.ts';

const beforeAll: AuditorRun = { at: 0, act: -1, factSeq: -1, isContent: false };

export interface Looked {
  /** The minute it is. */
  readonly at: Instant;
  readonly stations: readonly WatchedStation[];
  readonly findings: readonly Finding[];
}

/** Every gap that there was since the auditor last looked, or will be, and who knows of it. Writes nothing. */
export async function look(present: Present, last: AuditorRun | null): Promise<Looked> {
  const at = toMinute(present.now);
  const since = last ?? beforeAll;
  // A clock that was set back has no time in between: all that was written down meanwhile is known now.
  const stations = await lookBack(present, since, { start: Math.min(since.at, at), end: at });
  return { at, stations, findings: await find(present, stations, at) };
}

async function find({ store, policy }: Present, stations: readonly WatchedStation[], now: Instant): Promise<Finding[]> {
  const starts = stations.flatMap(({ hours }) => hours.map(({ start }) => start));
  if (starts.length === 0) return [];
  const lately = { start: now - policy.auditor.graceMs + 1, end: now + 1 };
  const hearings = await store.alarms.hearings(Math.min(...starts), lately);
  const measure = { ...policy.alarms, ...policy.auditor };
  return stations.flatMap((station) => findIn(station, hearings.get(station.stationId) ?? [], now, measure));
}
