import { z } from 'zod';
import { formatRef } from '../../../data/custody/refs.ts';
import type { ArresteeRecord } from '../../../data/custody/store.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { type ArrestReport, readArrest } from './read-arrest.ts';
import { stateFact } from './state-fact.ts';

const most = 99;

export const arrestCommand = defineCommand({
  name: 'arrest',
  level: 1,
  where: 'vetted',
  usage: '[report...]',
  example: '!arrest 2 HBR at 14:10',
  input: z.object({ report: phrase(readArrest) }),
  async handle(turn, { report }) {
    refuseMuddle(turn, report);
    const station = report.station ?? (await turn.store.stations.byCode(unknownStationCode));
    if (!station) throw new Error('The store has no station for the unknown');
    const records: ArresteeRecord[] = [];
    for (let i = 0; i < report.count; i++) records.push(await reportOne(turn, station, report));
    return answer(turn, station, report, records);
  },
});

function refuseMuddle({ words, saidAt }: Turn, { count, text, arrestedAt, arrivedAt, bookedAt }: ArrestReport): void {
  if (count < 1 || count > most) throw new UserError(words.howMany());
  if (text !== '' && count > 1) throw new UserError(words.nameNeedsOne());
  const times = [arrestedAt, arrivedAt, bookedAt, saidAt + 6 * 60_000].filter((at) => at !== undefined);
  if (times.some((at, i) => i > 0 && at < (times[i - 1] ?? at))) throw new UserError(words.timesOutOfOrder());
}

async function reportOne(turn: Turn, { id: stationId }: Station, report: ArrestReport): Promise<ArresteeRecord> {
  const { store, now } = turn;
  const record = await store.custody.newArrestee(stationId);
  const refId = record.id;
  if (report.text !== '') await store.custody.nameArrestee(refId, await store.details.add(refId, report.text));
  await stateFact(turn, stationId, report.arrestedAt ?? now, {
    kind: 'reported',
    refId,
    arrestedAt: report.arrestedAt ?? null,
  });
  if (report.arrivedAt !== undefined) await stateFact(turn, stationId, report.arrivedAt, { kind: 'arrived', refId });
  if (report.bookedAt !== undefined) await stateFact(turn, stationId, report.bookedAt, { kind: 'booked', refId });
  if (report.flags.length > 0) await stateFact(turn, stationId, now, { kind: 'flagged', refId, flags: report.flags });
  return record;
}

async function answer(
  turn: Turn,
  station: Station,
  report: ArrestReport,
  records: readonly ArresteeRecord[],
): Promise<Answer> {
  const { held } = await outlookOf(turn, station.id);
  const until = Math.max(
    ...held.filter(({ refId }) => records.some(({ id }) => id === refId)).map(({ coverUntil }) => coverUntil),
  );
  const refs = records.map(({ ref }) => formatRef(ref));
  return {
    text: turn.words.reported(
      refs,
      report.station ?? null,
      { until, isEstimate: report.bookedAt === undefined },
      turn.zone,
    ),
    level: 1,
  };
}
