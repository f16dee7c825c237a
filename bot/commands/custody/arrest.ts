import * as z from 'zod';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { type ArrestReport, readArrest } from './read-arrest.ts';
import { type Reported, reportedAnswer } from './reported-answer.ts';
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
    const reported: Reported[] = [];
    for (let i = 0; i < report.count; i++) reported.push(await reportOne(turn, station, report));
    return reportedAnswer(turn, station, report, reported);
  },
});

function refuseMuddle({ words }: Turn, { count, station, text, arrestedAt, arrivedAt, bookedAt }: ArrestReport): void {
  if (count < 1 || count > most) throw new UserError(words.howMany());
  if (text !== '' && count > 1) throw new UserError(words.nameNeedsOne());
  const times = [arrestedAt, arrivedAt, bookedAt].filter((at) => at !== undefined);
  if (times.some((at, i) => at < (times[i - 1] ?? at))) throw new UserError(words.timesOutOfOrder());
  const isThere = arrivedAt !== undefined || bookedAt !== undefined;
  if (isThere && (!station || station.code === unknownStationCode)) throw new UserError(words.arrivedUnknown());
}

async function reportOne(turn: Turn, { id: stationId }: Station, report: ArrestReport): Promise<Reported> {
  const { store, saidAt } = turn;
  const record = await store.custody.newArrestee(stationId);
  const refId = record.id;
  const named = report.text === '' ? {} : { nameId: await store.details.add(refId, report.text) };
  const { arrestedAt = null, arrivedAt, bookedAt, flags } = report;
  const reported = { kind: 'reported', refId, arrestedAt, ...named } as const;
  const facts = [await stateFact(turn, stationId, arrestedAt ?? saidAt, reported)];
  if (arrivedAt !== undefined) facts.push(await stateFact(turn, stationId, arrivedAt, { kind: 'arrived', refId }));
  if (bookedAt !== undefined) facts.push(await stateFact(turn, stationId, bookedAt, { kind: 'booked', refId }));
  if (flags.length > 0) facts.push(await stateFact(turn, stationId, saidAt, { kind: 'flagged', refId, flags }));
  return { record, facts };
}
