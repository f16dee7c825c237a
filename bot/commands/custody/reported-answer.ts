import type { ArresteeRecord } from '../../../data/custody/arrestee-store.ts';
import { formatRef } from '../../../data/custody/refs.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { type Station, unknownStationCode } from '../../../data/stations/station.ts';
import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';
import type { ArrestReport } from './read-arrest.ts';

export interface Reported {
  readonly record: ArresteeRecord;
  /** The numbers of the facts that were noted of them. */
  readonly facts: readonly number[];
}

/** What was understood of a report, so that a slip shows at once, and until when cover is planned. */
export async function reportedAnswer(
  turn: Turn,
  station: Station,
  { arrestedAt, arrivedAt, bookedAt, flags, text }: ArrestReport,
  reported: readonly Reported[],
): Promise<Answer> {
  const { held } = await outlookOf(turn, station.id);
  const own = held.filter(({ refId }) => reported.some(({ record }) => record.id === refId));
  const last = own.reduce((late, one) => (one.coverUntil > late.coverUntil ? one : late), own[0] ?? noCover);
  const line = {
    refs: reported.map(({ record }) => formatRef(record.ref)),
    station: station.code === unknownStationCode ? null : station,
    arrestedAt: arrestedAt ?? null,
    arrivedAt: arrivedAt ?? null,
    bookedAt: bookedAt ?? null,
    flags,
    text,
    cover: { until: last.coverUntil, estimated: last.coverEstimated },
    facts: reported.flatMap(({ facts }) => facts),
  };
  return { text: turn.words.reported(line, turn.zone), level: 1 };
}

const noCover = { coverUntil: 0, coverEstimated: true };
