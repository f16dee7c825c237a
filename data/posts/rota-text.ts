import { isNight } from '../people/appearance.ts';
import { namesAt } from '../people/names.ts';
import type { Level } from '../people/person.ts';
import type { Present } from '../present.ts';
import { contains, hourMs, type Instant, intersection, lengthMs } from '../ranges.ts';
import { hushEnds } from '../rooms/hush.ts';
import type { Cell } from '../rota/grid.ts';
import { coverUntil, type Outlook } from '../rota/outlook.ts';
import { cellsAhead } from '../rota/slots.ts';
import { instantsAt, wallParts } from '../times/wall.ts';
import type { Seat, SlotMap } from './post.ts';
import { slotLine } from './slot-line.ts';

export interface RotaDrawing {
  readonly text: string;
  /** Who is down on it, for which hours. */
  readonly seats: readonly Seat[];
  readonly slots: SlotMap;
  /** When the clock alone will change it; null where no cover is needed, nor may be. */
  readonly nextDrawAt: Instant | null;
}

/**
 * Who reads it: their level, whether they are booked there themselves, whether in the station's own room, and whether it
 * is pasted there by hand, where nobody can tap or type a command.
 */
export interface Reader {
  readonly level: Level;
  readonly isBooked: boolean;
  readonly atHome: boolean;
  readonly isByHand?: boolean;
}

/** The rota as text; `slots` given: what the numbers of a post that is there already stand for. */
export async function drawRota(
  present: Present,
  outlook: Outlook,
  reader: Reader,
  slots?: SlotMap,
): Promise<RotaDrawing> {
  const { now, zone, words } = present;
  const { count, state, station, signUps } = outlook;
  const cells = slots ? cellsOf(slots).filter((cell) => matters(outlook, cell, now)) : cellsToShow(outlook, now, zone);
  const seats = signUps.filter(({ end }) => end > now).map(({ personId, start, end }) => ({ personId, start, end }));
  const named = signUps.map(({ personId }) => personId);
  const nameOf = await namesAt(present, named, reader.level);
  const until = coverUntil(outlook, now);
  return {
    text: words.rota({
      station,
      state,
      inside: count.unknown ? null : { least: count.least, most: count.most },
      until,
      isActivated: outlook.isActivated,
      slots: cells.map((cell) => slotLine(outlook, cell, now, nameOf)),
      withNames: reader.level > 0 || reader.isBooked || !isNight(now, zone),
      atHome: reader.atHome,
      isByHand: reader.isByHand ?? false,
      asOf: now,
      zone,
    }),
    seats,
    slots: slots ?? Object.fromEntries(cells.map(({ number, start, end }) => [String(number), { start, end }])),
    nextDrawAt: until === null && !outlook.isActivated ? null : nextChange(outlook, cells, now, zone),
  };
}

const cellsOf = (slots: SlotMap): Cell[] =>
  Object.entries(slots)
    .map(([number, range]) => ({ number: Number(number), ...range }))
    .sort((a, b) => a.start - b.start);

/** Of the next nine cells those that matter. */
export const cellsToShow = (outlook: Outlook, now: Instant, zone: string): Cell[] =>
  cellsAhead(outlook, now, zone).filter((cell) => matters(outlook, cell, now));

/** Somebody may still walk out in it, or is signed up; or it comes soon, and people may be brought there. */
const matters = ({ stretches, isActivated }: Outlook, cell: Cell, now: Instant): boolean =>
  stretches.some((stretch) => (intersection(stretch, cell)?.end ?? 0) > now) ||
  (isActivated && contains({ start: now - lengthMs(cell), end: now + soonMs }, cell.start));

const soonMs = 12 * hourMs;

/** What is running ends, names come or go with the night, or what was held back at night may be told. */
function nextChange({ stretches }: Outlook, cells: readonly Cell[], now: Instant, zone: string): Instant {
  const { dayNumber } = wallParts(now, zone);
  const turns = [6, 22, 30].flatMap((hour) => instantsAt(dayNumber + Math.floor(hour / 24), (hour % 24) * 60, zone));
  const running = [...cells, ...stretches].filter((range) => contains(range, now)).map(({ end }) => end);
  return Math.min(...[...running, ...turns, hushEnds(now, zone)].filter((at) => at > now));
}
