import {
  type HandoverClock,
  type HandoverGap,
  type HandoverStation,
  handoverAheadMs,
} from '../../handover/handover.ts';
import type { Instant } from '../../ranges.ts';
import { unknownStationCode } from '../../stations/station.ts';
import { formatMoment, formatRange, formatSpan } from '../../times/format.ts';
import { byCourt, courtPlace } from './clocks.ts';
import { refsText } from './facts.ts';
import { code, list, nameOf, people, shortened, span } from './lists.ts';
import { agoText } from './moments.ts';
import { roomText } from './people.ts';
import { countInDoubt } from './standing-down.ts';

/** How much of everything is said, so that it fits. */
export interface Size {
  readonly stations: number;
  readonly gaps: number;
  readonly clocks: number;
  readonly refs: number;
  readonly items: number;
  readonly itemLength: number;
  /** Without the names of stations, and of those who were told. */
  readonly isBrief: boolean;
}

const unknown = ({ station }: HandoverStation): boolean => station.code === unknownStationCode;

export const insideText = ({ station, inside, told, out, inDoubt }: HandoverStation, now: Instant): string => {
  const by = told ? ` (${told.by}, ${agoText(now - told.at)})` : '';
  const known = inside ? `${span(inside.least, inside.most)} inside${by}` : `not known how many are inside${by}`;
  const left = out.most > 0 ? `, ${span(out.least, out.most)} out` : '';
  return [`${known}${left}`, ...countInDoubt(station, inDoubt)].join('; ');
};

const mostNames = 3;

/** So many of them, and how many there are beside. */
export const names = (all: readonly string[], most: number): string =>
  list(all.length > most ? [...all.slice(0, most), `${all.length - most} more`] : all);

const refNames = (refs: readonly string[], most: number): string =>
  refs.length > most ? `${refsText(refs.slice(0, most))} and ${refs.length - most} more` : refsText(refs);

const toldText = ({ told }: HandoverGap): string => {
  const heard = [...told.rooms.map((kind) => roomText(kind, null)), ...told.people];
  return heard.length === 0 ? 'nobody told yet' : `told: ${names(heard, mostNames)}`;
};

const gapText = (gap: HandoverGap, { isBrief }: Size, now: Instant, zone: string): string => {
  const what = gap.kind === 'empty' ? 'empty' : 'too few';
  const when = gap.start <= now ? `now, until ${formatMoment(gap.end, zone)}` : formatRange(gap, zone);
  const held = gap.heldBy
    ? `${gap.heldBy.name} is on it until ${formatMoment(gap.heldBy.until, zone)}`
    : `Nobody is on it${isBrief ? '' : `; ${toldText(gap)}`}`;
  return `${gap.number === null ? '' : `G${gap.number} `}${what} ${when}. ${held}.`;
};

const clockText = ({ kind, at, refs, others }: HandoverClock, size: Size, now: Instant, zone: string): string => {
  const known = refs.length > 0 ? [refNames(refs, size.refs)] : [];
  const who = list([...known, ...(others > 0 ? [`${people(others)} without a ref`] : [])]);
  const when = formatMoment(at, zone);
  switch (kind) {
    case 'no-news':
      return `No news since ${when}: ${who}`;
    case 'cover':
      return `Cover planned until ${when}: ${who}`;
    case 'hospital':
      return `At a hospital since ${when}: ${who}`;
    case 'ask':
      return `To ask after ${at <= now ? 'since' : 'from'} ${when}: ${who}`;
  }
};

const adultText = (what: string, refs: readonly string[], size: Size): string[] =>
  refs.length > 0 ? [`${what}: ${refNames(refs, size.refs)}`] : [];

/** Nobody waits for them at the station: whoever comes next has to see that somebody meets them. */
const courtLine = ({ station, court }: HandoverStation, { refs, itemLength }: Size, zone: string): string[] => {
  if (court.length === 0) return [];
  const said = byCourt(court.slice(0, refs), ({ where, at }) =>
    courtPlace({ where: where && shortened(where, itemLength), at }, zone),
  );
  const more = court.length > refs ? ` and ${court.length - refs} more: ${code(`!list ${station.code}`)}` : '';
  return [`Held for court, to be met there: ${said}${more}`];
};

/** So many, a line each, and where the others are. */
export const some = <One>(all: readonly One[], most: number, text: (one: One) => string, more: string): string[] => [
  ...all.slice(0, most).map(text),
  ...(all.length > most ? [`And ${all.length - most} more: ${more}`] : []),
];

export const stationText = (line: HandoverStation, size: Size, now: Instant, zone: string): string => {
  if (unknown(line)) return `Station not known: ${people(line.believed)} (${code('!list UNK')})`;
  const short = line.station.code;
  return [
    `${size.isBrief ? short : nameOf(line.station)}: ${insideText(line, now)}`,
    ...some(line.gaps, size.gaps, (gap) => gapText(gap, size, now, zone), code(`!gaps ${short}`)),
    ...(line.gaps.length === 0 ? [`Covered for the next ${formatSpan(handoverAheadMs)}`] : []),
    ...some(line.clocks, size.clocks, (clock) => clockText(clock, size, now, zone), code(`!list ${short}`)),
    ...adultText('Appropriate adult still to be found', line.adult.needed, size),
    ...adultText('Appropriate adult found', line.adult.found, size),
    ...courtLine(line, size, zone),
  ].join('\n');
};

export const isCalm = (line: HandoverStation): boolean =>
  !unknown(line) &&
  [line.gaps, line.clocks, line.adult.needed, line.adult.found, line.court].every(({ length }) => length === 0);
