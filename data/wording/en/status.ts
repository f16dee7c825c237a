import type { Instant } from '../../ranges.ts';
import { formatMoment } from '../../times/format.ts';
import { code, span } from './lists.ts';
import { countsInDoubt, type DoubtCount } from './standing-down.ts';
import {
  clockText,
  coverText,
  dutyText,
  type GapLine,
  gapText,
  insideText,
  type OnDuty,
  questionText,
  type StatusLine,
  tellers,
  unplacedText,
  type Worry,
} from './status-parts.ts';

/** Every station at a glance; the lines in the order they are to be shown. */
export interface StatusText {
  readonly lines: readonly StatusLine[];
  /** Whom a stand-down left so, at any station. */
  readonly doubts: readonly DoubtCount[];
  readonly duty: readonly OnDuty[];
  readonly now: Instant;
  readonly zone: string;
}

/** The next gap and, where that is thin, the next in which nobody is there. */
const worstGaps = ({ gaps }: StatusLine): GapLine[] =>
  gaps.filter((gap, index) => index === 0 || gap === gaps.find(({ kind }) => kind === 'empty'));

/** Whether the group is to be opened is for the coordinators to say, and no trouble. */
const openText = ({ questions }: StatusLine): string[] => {
  const open = questions.filter(({ kind }) => kind !== 'open-group');
  return open.length > 0 ? [`Open: ${open.map(questionText).join('; ')}`] : [];
};

/** Two short lines and, where something is open, a third. */
const stationText = (line: StatusLine, now: Instant, zone: string): string =>
  [
    `${line.station.code}: ${coverText(line, worstGaps(line), now, zone)}`,
    [insideText(line, now), ...clockText(line, now, zone)].join('; '),
    ...openText(line),
  ].join('\n');

/** A station nothing is wrong with, as one of a row: `ABB 2 (Ana 40 min ago)`. */
const briefText = (line: StatusLine, now: Instant, zone: string): string => {
  const { station, count, gaps } = line;
  const [gap] = gaps;
  return `${station.code} ${span(count.least, count.most)} (${tellers(line, now)}${gap ? `; ${gapText(gap, now, zone)}` : ''})`;
};

const rowOf = (head: string, lines: readonly StatusLine[], now: Instant, zone: string): string[] =>
  lines.length > 0 ? [`${head}: ${lines.map((line) => briefText(line, now, zone)).join(', ')}.`] : [];

/** So many in trouble have lines of their own; on a night with more, the rest is a row. */
const mostInFull = 20;

export const statusWords = {
  /** Worst first; what nothing is wrong with is one row at the end, so that thirty stations fit a screen or two. */
  status: ({ lines, doubts, duty, now, zone }: StatusText) => {
    const withWorry = (...worries: readonly Worry[]) =>
      lines.filter(({ standing }) => worries.includes(standing.worry));
    const trouble = withWorry('empty now', 'empty soon', 'thin', 'asked');
    const [first] = [...trouble, ...withWorry('later', 'none')];
    if (lines.length === 0)
      return ['All quiet: nobody is known to be held anywhere.', ...countsInDoubt(doubts)].join('\n');
    return [
      `Status, ${formatMoment(now, zone)}\n${dutyText(duty)}`,
      ...withWorry('unplaced').map((line) => unplacedText(line, now)),
      ...trouble.slice(0, mostInFull).map((line) => stationText(line, now, zone)),
      ...rowOf('In trouble as well', trouble.slice(mostInFull), now, zone),
      ...rowOf('Gaps much later', withWorry('later'), now, zone),
      ...rowOf('Calm', withWorry('none'), now, zone),
      ...countsInDoubt(doubts),
      ...(first ? [`One station: ${code(`!status ${first.station.code}`)}. As a picture: ${code('!board')}.`] : []),
    ].join('\n\n');
  },
};
