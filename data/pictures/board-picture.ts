import { hourMs, type Range } from '../ranges.ts';
import { coverUntil } from '../rota/outlook.ts';
import { unknownStationCode } from '../stations/station.ts';
import { askClock } from '../status/clocks.ts';
import type { StationNow } from '../status/stations-now.ts';
import type { Worry } from '../wording/en/status-parts.ts';
import { bandsIn } from './bands-in.ts';
import { legendFor } from './legend-for.ts';
import type { Picture, Row, Tone } from './picture.ts';
import { type Moment, timeFrame } from './time-frame.ts';

/** From the whole hour so long before now, and so long on. */
const [behindMs, aheadMs] = [hourMs, 18 * hourMs];

export const boardSpan = (now: number): Range => {
  const start = Math.floor((now - behindMs) / hourMs) * hourMs;
  return { start, end: start + behindMs + aheadMs };
};

/** Stations, in the order they come, against the coming hours. `notes` stand below them. */
export function boardPicture(moment: Moment, stations: readonly StationNow[], notes: readonly string[]): Picture {
  const { now, zone, words } = moment;
  const span = boardSpan(now);
  const rows = stations.map((station) => rowOf(moment, station, span));
  return {
    title: words.boardTitle(now, zone),
    ...timeFrame(span, moment),
    rows,
    notes: rows.length === 0 ? [words.quietBoard()] : notes,
    legend: legendFor(rows, words),
  };
}

function rowOf({ now, zone, words }: Moment, { outlook, line }: StationNow, span: Range): Row {
  const { station } = outlook;
  const isUnplaced = station.code === unknownStationCode;
  return {
    name: station.code,
    about: isUnplaced ? words.unplacedMark(line.count.believed) : words.insideMark(line, now),
    verdict: words.verdict(line, now, zone),
    tone: tones[line.standing.worry],
    bands: bandsIn(outlook, span),
    until: isUnplaced ? null : coverUntil(outlook, now),
    ask: askClock(outlook)?.at ?? null,
    cells: [],
  };
}

const tones: Readonly<Record<Worry, Tone>> = {
  unplaced: 'bad',
  'empty now': 'bad',
  'empty soon': 'bad',
  thin: 'poor',
  asked: 'poor',
  later: 'good',
  none: 'good',
};
