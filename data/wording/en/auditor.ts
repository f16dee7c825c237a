import type { GapTally } from '../../auditor/tally.ts';
import type { Instant, Range } from '../../ranges.ts';
import type { RoomKind } from '../../rooms/room.ts';
import type { Station } from '../../stations/station.ts';
import { formatClock, formatMoment, formatRange, formatSpan } from '../../times/format.ts';
import { code, list, nameOf, networkName } from './lists.ts';
import { beginsText } from './moments.ts';

/** A gap that is over, for coordinators. */
export interface PastGapLine extends Range {
  readonly station: Station;
  readonly missed: boolean;
  /** Who knew of it, in order; a network of null: they said so themselves. */
  readonly heard: readonly {
    readonly who: { readonly name: string } | { readonly room: RoomKind | null };
    readonly network: string | null;
    readonly at: Instant;
  }[];
}

/** Of hours whose warning no network took in time; it reads the same whatever has become of them since. */
export const untoldText = (hours: Range, now: Instant, zone: string): string =>
  `nobody was down for ${formatRange(hours, zone)}, which ${beginsText(hours, now)}, and my warning did not go out when it should have.`;

export const untoldHeadline = 'Please look yourself';

export const untoldAdvice = `Other warnings of mine may come late too. Whoever runs me can see why with ${code('porchlight doctor')}.`;

const roomNames: Readonly<Record<string, string>> = {
  coordinators: 'the coordinators’ room',
  backoffice: 'the back office room',
};

type Heard = PastGapLine['heard'][number];

const whoIs = ({ who }: Heard): string => ('name' in who ? who.name : (roomNames[who.room ?? ''] ?? 'a room'));

const howHeard = (heard: Heard, at: string): string =>
  heard.network === null
    ? `${whoIs(heard)} took it on ${at}`
    : `${whoIs(heard)} ${at} by ${networkName(heard.network)}`;

const mostHeard = 3;

const whoHeard = (heard: readonly Heard[], zone: string): string => {
  const shown = heard
    .slice(0, mostHeard)
    .map((one, index) => howHeard(one, (index === 0 ? formatMoment : formatClock)(one.at, zone)));
  const more = heard.length - shown.length;
  return list([...shown, ...(more > 0 ? [`${more} more`] : [])]);
};

const verdict = ({ start, missed, heard: [first] }: PastGapLine): string => {
  if (!first) return 'missed, nobody was told.';
  const lead = formatSpan(start - first.at);
  if (missed)
    return first.at > start ? `missed, told only ${lead} after it began.` : 'missed, most of it was told too late.';
  return first.at > start ? 'told as it opened up.' : `told ${lead} before.`;
};

const onePast = (gap: PastGapLine, zone: string): string =>
  [
    `${nameOf(gap.station)} ${formatRange(gap, zone)}: ${verdict(gap)}`,
    ...(gap.heard.length > 0 ? [`${whoHeard(gap.heard, zone)}.`] : []),
  ].join(' ');

const missedText = ({ missed, all }: GapTally): string => `Gaps missed in the last 24 h: ${missed} of ${all}.`;

export const auditorWords = {
  gapsMissed: missedText,
  /** `lines`: those to be shown, of all that are counted. */
  pastGaps: (tally: GapTally, lines: readonly PastGapLine[], zone: string) =>
    tally.all === 0
      ? 'No gap was over in the last 24 h.'
      : [
          missedText(tally),
          ...lines.map((gap) => onePast(gap, zone)),
          ...(lines.length < tally.all ? [`And ${tally.all - lines.length} before.`] : []),
        ].join('\n'),
};
