import type { LegendEntry, Mark } from '../../pictures/picture.ts';
import { contains, type Instant, overlaps, type Range } from '../../ranges.ts';
import type { Station } from '../../stations/station.ts';
import { unknownStationCode } from '../../stations/station.ts';
import { formatClock, formatDayClock, formatMoment, formatSpan } from '../../times/format.ts';
import { dayMs } from '../../times/wall.ts';
import { code, nameOf, people, span as spanText } from './lists.ts';
import {
  type CountLine,
  clockText,
  coverText,
  type GapLine,
  insideText,
  type StatusLine,
  unplacedText,
} from './status-parts.ts';

const gapMark = (gap: GapLine, now: Instant, zone: string): string => {
  const who = gap.on === 0 ? 'nobody' : `${gap.on} of ${gap.wanted}`;
  if (contains(gap, now)) return `${who} now`;
  return `${who} from ${gap.start - now < dayMs / 2 ? formatClock(gap.start, zone) : formatDayClock(gap.start, zone)}`;
};

/** The board in words; the lines in the order they are to be shown. */
export interface BoardText {
  readonly lines: readonly StatusLine[];
  readonly notes: readonly string[];
  /** What the picture shows. */
  readonly span: Range;
  readonly now: Instant;
  readonly zone: string;
}

const boardLine = (line: StatusLine, span: Range, now: Instant, zone: string): string => {
  if (line.station.code === unknownStationCode) return unplacedText(line, now);
  const gaps = line.gaps.filter((gap) => overlaps(gap, span));
  return [
    `${line.station.code}: ${coverText(line, gaps, now, zone)}`,
    [insideText(line, now), ...clockText(line, now, zone)].join('; '),
  ].join('\n');
};

const quiet = 'All quiet: nobody is known to be held anywhere.';

/** The few words that stand on pictures. */
export const pictureWords = {
  boardTitle: (now: Instant, zone: string) => `Board, ${formatMoment(now, zone)}`,
  rotaTitle: (station: Station) => nameOf(station),
  nowMark: (at: Instant, zone: string): Mark => ({ at, label: `now ${formatClock(at, zone)}` }),
  changeMark: (at: Instant, isBack: boolean): Mark => ({ at, label: isBack ? 'clocks go back' : 'clocks go forward' }),
  hourLabel: (at: Instant, isMidnight: boolean, zone: string) =>
    isMidnight ? formatDayClock(at, zone) : formatClock(at, zone),
  /** No name of who told it: pictures are passed on. */
  insideMark: ({ count, state }: Pick<CountLine, 'count'> & Pick<StatusLine, 'state'>, now: Instant) => {
    if (!count.source) return 'not known how many';
    const heardAt = (count.since ?? count.source).heardAt;
    if (count.unknown) return `not known, no news for ${formatSpan(now - heardAt)}`;
    const where = state === 'expected' ? 'on the way' : 'inside';
    return `${spanText(count.least, count.most)} ${where}, ${now - heardAt < 60_000 ? 'just told' : `told ${formatSpan(now - heardAt)} ago`}`;
  },
  unplacedMark: (count: number) => `${people(count)}, station not known`,
  /** In two or three words, how a station stands. */
  verdict: (line: StatusLine, now: Instant, zone: string) => {
    const { station, standing, gaps, overdue, count, questions, until, askAfter } = line;
    if (station.code === unknownStationCode) return 'where?';
    if (standing.worry === 'asked') {
      if (overdue > 0 || count.unknown) return 'no news';
      const [question] = questions.filter(({ kind }) => kind !== 'open-group');
      if (question) return `open: G${question.number}`;
      return until && !askAfter ? `until ${formatClock(until.at, zone)}` : 'to ask after';
    }
    const gap = gaps.find(({ start }) => start === standing.since);
    return gap ? gapMark(gap, now, zone) : 'covered';
  },
  /** The same for everybody: of cover alone. */
  openVerdict: (isNeeded: boolean, gap: GapLine | null, now: Instant, zone: string) => {
    if (!isNeeded) return 'no cover needed';
    return gap ? gapMark(gap, now, zone) : 'covered';
  },
  /** `first`: the slot where somebody is wanted first. */
  slotNumbers: (station: Station, first: number) =>
    `The numbers are the slots. To take one: !in ${station.code} ${first}`,
  legend: (): LegendEntry[] => [
    { sign: 'on', label: 'covered, how many' },
    { sign: 'thin', label: 'too few' },
    { sign: 'empty', label: 'nobody' },
    { sign: 'idle', label: 'there, not needed' },
    { sign: 'cover', label: 'cover planned until' },
    { sign: 'ask', label: 'to ask after from' },
    { sign: 'night', label: 'night, 22:00–06:00' },
  ],
  /** The board in words: what its picture shows of each station. */
  board: ({ lines, notes, span, now, zone }: BoardText) =>
    [
      `Board, ${formatMoment(now, zone)}, until ${formatDayClock(span.end, zone)}`,
      ...(lines.length === 0 ? [quiet] : lines.map((line) => boardLine(line, span, now, zone))),
      ...(notes.length > 0 ? [notes.join('\n')] : []),
    ].join('\n\n'),
  noSuchPage: (pages: number) =>
    pages === 1
      ? `The board has one page only: ${code('!board')}.`
      : `The board has ${pages} pages, such as ${code(`!board ${pages}`)}.`,
  quietBoard: () => quiet,
  moreStations: (count: number, isAllCovered: boolean, page: number) =>
    `And ${count} more${isAllCovered ? ', all covered' : ''}: !board ${page}`,
};
