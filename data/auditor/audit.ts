import type { Networks } from '../posts/networks.ts';
import type { Present } from '../present.ts';
import { type Instant, lengthMs, overlaps, subtract } from '../ranges.ts';
import { leastGapMs } from '../rota/short-pieces.ts';
import type { Finding } from './find.ts';
import { look } from './look.ts';
import type { WatchedStation } from './look-back.ts';
import { raise } from './raise.ts';
import { isOfThisQuarter, nextQuarter } from './settings.ts';
import type { AuditorRun } from './store.ts';
import { type WatchedGap, watchedGaps, watchedOn } from './uncovered.ts';

/**
 * Once in each quarter of an hour: compares the hours in which nobody was down, or will be, with what the networks took.
 * Neither is asked of the alarms. What should have been told and was not is told here, once.
 */
export async function audit(present: Present, networks: Networks): Promise<void> {
  const { store, policy } = present;
  const last = await store.auditor.lastRun();
  if (last && isOfThisQuarter(last.at, present.now)) return;
  const { at: now, stations, findings } = await look(present, last);
  const reported = await raise(
    present,
    networks,
    findings.filter(({ isNews }) => isNews),
  );
  for (const finding of findings) if (finding.isOver) await keep(present, finding, reported.get(finding));
  for (const station of stations) await watchOn(present, station, reported, now);
  await store.alarms.forgetHearings(now - policy.retention.idsMs);
  await store.auditor.forgetPast(now - policy.auditor.gapsKeptMs);
  await store.auditor.noteRun({ at: now, ...(await upTo(present)), isContent: await isContent(present) });
}

/** When it has something to look at; null: no station is awake, and nothing is left to be judged. */
export async function nextAudit({ store, now }: Present): Promise<Instant | null> {
  const isAnything = (await store.rota.activations()).length > 0 || (await store.auditor.watched()).size > 0;
  if (!isAnything) return null;
  const last = await store.auditor.lastRun();
  return last && isOfThisQuarter(last.at, now) ? nextQuarter(now) : now;
}

/** A clock that was set back brings hours round again: each is kept once. */
async function keep({ store }: Present, finding: Finding, alarm = finding.alarm): Promise<void> {
  const { stationId, gap, missed, heard } = finding;
  const knownAt = Math.min(...gap.hours.map(({ since }) => since));
  for (const hours of subtract([gap], await store.auditor.past(gap, stationId)))
    if (lengthMs(hours) >= leastGapMs)
      await store.auditor.keep({ stationId, ...hours, knownAt, missed, heard, alarm: alarm ?? null });
}

/** Keeps what is not over and what leads up to it, with what was reported of it. */
async function watchOn(
  { store }: Present,
  { stationId, before, hours }: WatchedStation,
  reported: ReadonlyMap<Finding, number>,
  now: Instant,
): Promise<void> {
  const numberOf = (gap: WatchedGap) =>
    [...reported].find(([one]) => one.stationId === stationId && one.gap.start === gap.start)?.[1];
  const gaps = watchedGaps(hours);
  const after = watchedOn(hours, now).map((one) => {
    const gap = gaps.find((other) => overlaps(other, one));
    return { ...one, alarm: (gap && numberOf(gap)) ?? one.alarm };
  });
  if (JSON.stringify(after) !== JSON.stringify(before)) await store.auditor.watch(stationId, after);
}

const upTo = async ({ store }: Present): Promise<Pick<AuditorRun, 'act' | 'factSeq'>> => ({
  act: await store.audit.lastSeq(),
  factSeq: await store.custody.lastSeq(),
});

/** Whoever has seen what was found knows more than it could say. */
const isContent = async ({ store }: Present): Promise<boolean> =>
  (await store.alarms.open()).every(({ kind }) => kind !== 'untold');
