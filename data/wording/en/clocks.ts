import type { RegimeName } from '../../custody/regimes.ts';
import type { Instant } from '../../ranges.ts';
import { formatMoment } from '../../times/format.ts';

/** The two clocks of one person, as a coordinator sees them. */
export interface ClockLine {
  readonly coverUntil: Instant;
  readonly estimated: boolean;
  readonly overdue: boolean;
  /** When to ask a solicitor; null where the law names no hour. */
  readonly askAfter: Instant | null;
  readonly askEstimated: boolean;
  /** By which rule they count; null: as usual at the station. */
  readonly regime: RegimeName | null;
  /** At a hospital since then. */
  readonly stoppedSince: Instant | null;
}

/** Where and when somebody is to be in court, as far as is known. */
export interface CourtLine {
  readonly where: string | null;
  readonly at: Instant | null;
}

const regimes: Readonly<Record<RegimeName, string>> = {
  usual: 'as usual at the station',
  terrorism: 'a terrorism arrest: 48 hours from the arrest',
  warrant: 'a court warrant: no set hour, cover goes on until we hear more',
  peace: 'a breach of the peace: no set hour, cover goes on until we hear more',
  'court-bail': 'a breach of court bail: 24 hours from the arrest, without Sundays, Good Friday and Christmas Day',
  'police-bail': 'back on police bail: time held before counts',
  voluntary: 'came in by themselves: from the arrest at the station',
  'other-force': 'another force’s case: counted anew',
  'from-outside': 'arrested outside England and Wales: counted from when they came in',
};

export const regimeText = (regime: RegimeName | null): string => regimes[regime ?? 'usual'];

/** How the clock counts, in two words. */
const regimeName = (regime: RegimeName | null): string =>
  regime === null || regime === 'usual' ? '' : ` (${regimes[regime].split(':')[0]})`;

export const reckoned = (time: Instant, isEstimate: boolean, zone: string): string =>
  `${formatMoment(time, zone)}${isEstimate ? ' (estimate)' : ''}`;

export const clocksText = (line: ClockLine, zone: string): string => {
  const cover = `cover until ${reckoned(line.coverUntil, line.estimated, zone)}`;
  const name = regimeName(line.regime);
  if (line.stoppedSince !== null)
    return `at a hospital since ${formatMoment(line.stoppedSince, zone)}, clocks stopped; ${cover} and on${name}`;
  const ask = line.askAfter === null ? 'no set hour' : `ask after ${reckoned(line.askAfter, line.askEstimated, zone)}`;
  return `${cover}${line.overdue ? ', no news since' : ''}; ${ask}${name}`;
};

export const courtText = ({ where, at }: CourtLine, zone: string): string =>
  `held for court: ${where ?? 'not known where'}, ${at === null ? 'not known when' : formatMoment(at, zone)}`;
