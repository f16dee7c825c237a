import type { ArresteeFlag } from '../../../data/custody/fact.ts';
import type { Instant } from '../../../data/ranges.ts';
import type { Station } from '../../../data/stations/station.ts';
import { tidy } from '../../reader/words.ts';
import type { Reader } from '../../reader.ts';
import { type ArrestParts, noParts, takeDescribing, takeKeyedTime, takeLastFlags, takeParts } from './arrest-parts.ts';

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

/**
 * `[N] [STATION] [at TIME] [arrived TIME] [booked TIME] [NAME or description] [flags]`, in any order that makes sense.
 * What is none of the parts is the description; without a mark, a description alone is ordinary speech.
 */
export function readArrest(reader: Reader): ArrestReport {
  const parts = noParts();
  takeLastFlags(reader, parts);
  takeParts(reader, parts);
  if (!parts.station) parts.station = reader.station({ exact: true });
  takeLastFlags(reader, parts);
  if (!parts.station) takeLikelyStation(reader, parts);
  takeParts(reader, parts);
  takeDescription(reader, parts);
  const { count, station, arrestedAt, arrivedAt, bookedAt, flags, isDescribed } = parts;
  reader.text(() => !isDescribed || [count, station, arrestedAt].some((part) => part !== undefined));
  const text = isDescribed ? tidy([...parts.words, ...parts.lastWords].join(' ')) : '';
  return { count: count ?? 1, station, arrestedAt, arrivedAt, bookedAt, flags: [...new Set(flags)], text };
}

/** More words, and none that a time or a number begins with. */
const moreWords =
  /^(?!(?:at|arrested|arrived|booked|bookedin|now|just|about|around|yesterday|today|last|half|noon)$)\p{L}{2}/u;

/** Not quite a station's name: with more words behind it, it may as well be the arrestee's. */
function takeLikelyStation(reader: Reader, parts: ArrestParts): void {
  const station = reader.attempt(() => {
    reader.keyword('at', 'in', 'to');
    return reader.station({ trailing: false });
  });
  if (!station) return;
  parts.station = station;
  if (reader.nextIs(moreWords)) reader.askBack((wording) => wording.arrestWhere(station));
}

function takeDescription(reader: Reader, parts: ArrestParts): void {
  while (!reader.isEmpty) {
    if (takeTail(reader, parts)) takeParts(reader, parts);
    else takeDescribing(reader, parts);
  }
}

/** `Jo HBR at 10:30`: behind a name, only what cannot be a part of it. */
function takeTail(reader: Reader, parts: ArrestParts): boolean {
  if (takeKeyedTime(reader, parts)) return true;
  const station = parts.station
    ? undefined
    : reader.attempt(() => {
        const found = reader.station({ trailing: false, exact: true });
        return found && takeKeyedTime(reader, parts) ? found : undefined;
      });
  if (station) parts.station = station;
  return station !== undefined;
}
