import { grouped } from '../grouped.ts';
import type { Store } from '../store.ts';
import type { OpenAlarm } from './alarm.ts';
import { type Progress, progressOf } from './progress.ts';
import type { ToldRow } from './store.ts';

/** What is open about some stations, who heard of it, and which hours were told: read once for them all. */
export interface ToldSoFar {
  openAt(stationId: string): readonly OpenAlarm[];
  toldAt(stationId: string): readonly ToldRow[];
  progress(alarm: OpenAlarm): Progress;
}

export const toldSoFar = ({ alarms, memory }: Store, stationIds: readonly string[]): Promise<ToldSoFar> =>
  memory.recall('told', ['alarm', 'ack', 'told', 'notice', 'outbox'], stationIds.join(), () =>
    read(alarms, stationIds),
  );

async function read(alarms: Store['alarms'], stationIds: readonly string[]): Promise<ToldSoFar> {
  const all = await alarms.openAtEach(stationIds);
  const open = grouped(all, ({ stationId }) => stationId);
  const told = await alarms.toldAtEach(stationIds);
  const reaches = await alarms.reaches(all);
  return {
    openAt: (stationId) => open.get(stationId) ?? [],
    toldAt: (stationId) => told.get(stationId) ?? [],
    progress: (alarm) => reaches.get(alarm.number) ?? progressOf(alarm, []),
  };
}
