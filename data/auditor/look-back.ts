import type { Present } from '../present.ts';
import type { Range } from '../ranges.ts';
import type { Spell } from '../rota/history-store.ts';
import { historyOf, type Records } from './history.ts';
import type { AuditorRun } from './store.ts';
import { replay, type Uncovered } from './uncovered.ts';

/** The uncovered hours of a station, as they were kept and as they are found now. */
export interface WatchedStation {
  readonly stationId: string;
  readonly before: readonly Uncovered[];
  readonly hours: readonly Uncovered[];
}

/** Every station that was awake in a stretch of time, or is still watched; `last`: what was in the store when it began. */
export async function lookBack(present: Present, last: AuditorRun, time: Range): Promise<WatchedStation[]> {
  const { store, policy } = present;
  const kept = await store.auditor.watched();
  const spells = await store.rota.spellsSince(time.start);
  const stations: WatchedStation[] = [];
  for (const stationId of new Set([...spells.map((spell) => spell.stationId), ...kept.keys()])) {
    const own = spells.filter((spell) => spell.stationId === stationId);
    const records = await recordsOf(present, stationId, own, last, time);
    const before = kept.get(stationId) ?? [];
    const known = before
      .filter(({ isJudged, end }) => !isJudged || end <= time.start)
      .map((one) => ({ ...one, dueSince: Math.min(one.dueSince, time.end) }));
    stations.push({ stationId, before, hours: replay(known, historyOf(records, time, policy.custody), time) });
  }
  return stations;
}

async function recordsOf(
  { store }: Present,
  stationId: string,
  awake: readonly Spell[],
  { act, factSeq: knownSeq }: AuditorRun,
  { start }: Range,
): Promise<Records> {
  const spells: Records['spells'][number][] = [];
  for (const spell of awake)
    spells.push({ ...spell, facts: await store.custody.factsBearingOn(stationId, spell.fromSeq) });
  return { spells, signUps: await store.rota.signUpsSince(stationId, start, act), knownSeq };
}
