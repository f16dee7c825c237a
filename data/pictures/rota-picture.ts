import { contains, type Instant, overlaps } from '../ranges.ts';
import type { Cell } from '../rota/grid.ts';
import { coverUntil } from '../rota/outlook.ts';
import type { StationNow } from '../status/stations-now.ts';
import type { GapLine, StatusLine } from '../wording/en/status-parts.ts';
import { bandsIn } from './bands-in.ts';
import { legendFor } from './legend-for.ts';
import type { Picture, Row } from './picture.ts';
import { type Moment, timeFrame } from './time-frame.ts';

/** One station's slots, as anybody may see them; null where there is nothing to show. */
export function rotaPicture(moment: Moment, { outlook, line }: StationNow, cells: readonly Cell[]): Picture | null {
  const { now, zone, words } = moment;
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return null;
  const worst = worstGap(line, now);
  const wanted = cells.find((cell) => line.gaps.some((gap) => overlaps(gap, cell)));
  const span = { start: Math.min(now, first.start), end: last.end };
  const row: Row = {
    name: outlook.station.code,
    about: words.insideMark(line, now),
    verdict: words.openVerdict(line.until !== null, worst, now, zone),
    tone: worst === null ? 'good' : worst.kind === 'empty' ? 'bad' : 'poor',
    bands: bandsIn(outlook, span),
    until: coverUntil(outlook, now),
    ask: null,
    cells,
  };
  return {
    title: words.rotaTitle(outlook.station),
    ...timeFrame(span, moment),
    rows: [row],
    notes: [words.slotNumbers(outlook.station, (wanted ?? first).number)],
    legend: legendFor([row], words),
  };
}

/** The one that is running, else the next with nobody, else the next. */
const worstGap = ({ gaps }: StatusLine, now: Instant): GapLine | null =>
  gaps.find((gap) => contains(gap, now)) ?? gaps.find(({ kind }) => kind === 'empty') ?? gaps[0] ?? null;
