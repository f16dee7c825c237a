import { type ArresteeFlag, arresteeFlags } from '../../../data/custody/fact.ts';
import type { Instant } from '../../../data/ranges.ts';
import type { Station } from '../../../data/stations/station.ts';
import type { Reader } from '../../reader.ts';

export interface ArrestReport {
  readonly count: number;
  readonly station: Station | undefined;
  readonly arrestedAt: Instant | undefined;
  readonly arrivedAt: Instant | undefined;
  readonly bookedAt: Instant | undefined;
  readonly flags: readonly ArresteeFlag[];
  /** A name or a description, as typed. */
  readonly text: string;
}

/** `[N] [STATION] [at TIME] [arrived TIME] [booked TIME] [NAME or description] [flags]`: flags are taken from the end. */
export function readArrest(reader: Reader): ArrestReport {
  const flags: ArresteeFlag[] = [];
  for (let flag = reader.lastKeyword(...arresteeFlags); flag; flag = reader.lastKeyword(...arresteeFlags))
    flags.push(flag);
  const before = reader.station({ trailing: false });
  const count = reader.count() ?? 1;
  reader.keyword('at');
  const station = before ?? reader.station({ trailing: false });
  const times: Partial<Record<'at' | 'arrived' | 'booked' | 'bookedin', Instant>> = {};
  for (
    let key = reader.timeAfter('at', 'arrived', 'booked', 'bookedin');
    key;
    key = reader.timeAfter('at', 'arrived', 'booked', 'bookedin')
  )
    times[key.word] = key.at;
  return {
    count,
    station,
    arrestedAt: times.at,
    arrivedAt: times.arrived,
    bookedAt: times.booked ?? times.bookedin,
    flags: flags.reverse(),
    text: reader.text(),
  };
}
