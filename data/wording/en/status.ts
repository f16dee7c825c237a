import type { HeadCount } from '../../custody/counts.ts';
import type { StationState } from '../../custody/state.ts';
import type { Instant } from '../../ranges.ts';
import type { Gap } from '../../rota/sweep.ts';
import { type Station, unknownStationCode } from '../../stations/station.ts';
import { formatMoment, formatRange, formatSpan } from '../../times/format.ts';
import { code, nameOf, people, span } from './lists.ts';

/** A clock, or an estimate of it. */
export interface Reckoned {
  readonly at: Instant;
  readonly estimated: boolean;
}

export interface StatusLine {
  readonly station: Station;
  readonly state: StationState;
  readonly count: HeadCount;
  /** Who told the number, and who brought news since; null: somebody without a name. */
  readonly saidBy: string | null;
  readonly sinceBy: string | null;
  readonly on: number;
  readonly wanted: number;
  readonly gap: Gap | null;
  /** When the cover clock of the last of them runs out, and when the first has to be asked after. */
  readonly until: Reckoned | null;
  readonly askAfter: Reckoned | null;
  readonly overdue: number;
}

const inside = ({ count, saidBy, sinceBy }: StatusLine, now: Instant): string => {
  if (count.unknown || !count.source) return 'not known how many are inside';
  const by = (name: string | null, at: Instant) => `by ${name ?? 'somebody'} ${agoText(now - at)}`;
  const since = count.since ? `, since then ${by(sinceBy, count.since.heardAt)}` : '';
  const more = count.excess > 0 ? `; ${people(count.excess)} more out than we knew of` : '';
  return `${span(count.least, count.most)} thought inside (told ${by(saidBy, count.source.heardAt)}${since}${more})`;
};

const agoText = (ageMs: number): string => (ageMs < 60_000 ? 'just now' : `${formatSpan(ageMs)} ago`);

const reckoned = ({ at, estimated }: Reckoned, zone: string): string =>
  `${formatMoment(at, zone)}${estimated ? ' (estimate)' : ''}`;

const gapText = (gap: Gap | null, now: Instant, zone: string): string => {
  if (!gap) return 'covered throughout';
  const kind = gap.kind === 'empty' ? 'nobody' : 'too few';
  return gap.start <= now
    ? `gap now: ${kind} until ${formatMoment(gap.end, zone)}`
    : `next gap: ${kind} ${formatRange(gap, zone)}`;
};

const oneStation = (line: StatusLine, now: Instant, zone: string): string => {
  const { station, state, on, wanted, gap, until, askAfter, overdue } = line;
  if (station.code === unknownStationCode)
    return `Station not known: ${people(line.count.believed)}. ${code('!list UNK')} shows who.`;
  if (state === 'quiet') return `${nameOf(station)}: quiet. Nobody is known to be held there.`;
  return [
    `${nameOf(station)}: ${state}`,
    `${inside(line, now)}.`,
    ...(overdue > 0 ? [`${people(overdue)} past the planned hour, no news.`] : []),
    `${on} of ${wanted} on now; ${gapText(gap, now, zone)}.`,
    ...(until ? [`Cover planned until ${reckoned(until, zone)}.`] : []),
    ...(askAfter ? [`To ask after from ${reckoned(askAfter, zone)}.`] : []),
  ].join('\n');
};

export const statusWords = {
  status: (lines: readonly StatusLine[], now: Instant, zone: string) =>
    lines.length === 0
      ? 'All quiet: nobody is known to be held anywhere.'
      : lines.map((line) => oneStation(line, now, zone)).join('\n\n'),
};
