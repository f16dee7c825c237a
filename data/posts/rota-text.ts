import { isNight, openName } from '../people/appearance.ts';
import type { Level, Person } from '../people/person.ts';
import type { Present } from '../present.ts';
import { type Instant, intersection, type Range } from '../ranges.ts';
import type { Cell } from '../rota/grid.ts';
import { coverUntil, type Outlook } from '../rota/outlook.ts';
import { cellsAhead } from '../rota/slots.ts';
import { instantsAt, wallParts } from '../times/wall.ts';
import type { SlotLine } from '../wording/en/rota.ts';
import type { SlotMap } from './store.ts';

export interface RotaDrawing {
  readonly text: string;
  /** The slots of the text, each by itself. */
  readonly lines: readonly string[];
  readonly slots: SlotMap;
  /** When the clock alone will change it. */
  readonly nextDrawAt: Instant | null;
}

/** Who reads it: their level, and whether they are booked there themselves. */
export interface Reader {
  readonly level: Level;
  readonly isBooked: boolean;
}

/** The rota as text; `slots` given: what the numbers of a post that is there already stand for. */
export async function drawRota(
  present: Present,
  outlook: Outlook,
  reader: Reader,
  slots?: SlotMap,
): Promise<RotaDrawing> {
  const { now, zone, words } = present;
  const cells = slots ? cellsOf(slots).filter(({ end }) => end > now) : cellsToShow(outlook, now, zone);
  const withNames = reader.level > 0 || reader.isBooked || !isNight(now, zone);
  const people = new Map(
    (await present.store.people.byIds(outlook.signUps.map(({ personId }) => personId))).map((person) => [
      person.id,
      person,
    ]),
  );
  const nameOf = (id: string) => nameFor(people.get(id), reader.level, words.somebody(), words.onePerson());
  const { count, station } = outlook;
  const rota = {
    station,
    inside: count.unknown ? null : { least: count.least, most: count.most },
    until: coverUntil(outlook, now),
    slots: cells.map((cell) => slotLine(outlook, cell, nameOf)),
    withNames,
    zone,
  };
  return {
    text: words.rota(rota),
    lines: rota.slots.map((slot) => words.slot(slot, rota)),
    slots: slots ?? Object.fromEntries(cells.map(({ number, start, end }) => [String(number), { start, end }])),
    nextDrawAt: coverUntil(outlook, now) === null ? null : nextChange(cells, now, zone),
  };
}

const nameFor = (person: Person | undefined, level: Level, erased: string, hidden: string): string =>
  !person || person.name === null ? erased : level > 0 ? person.name : (openName(person) ?? hidden);

const cellsOf = (slots: SlotMap): Cell[] =>
  Object.entries(slots).map(([number, range]) => ({ number: Number(number), ...range }));

/** Of the next nine cells those that matter: somebody may walk out in them, or is signed up. */
export const cellsToShow = (outlook: Outlook, now: Instant, zone: string): Cell[] =>
  cellsAhead(outlook, now, zone).filter((cell) =>
    outlook.stretches.some((stretch) => stretch.end > now && intersection(stretch, cell)),
  );

function slotLine(
  { stretches, signUps, wanted }: Outlook,
  { number, ...range }: Cell,
  nameOf: (id: string) => string,
): SlotLine {
  const inside = stretches.filter((stretch) => stretch.demanded && intersection(stretch, range));
  return {
    number,
    range,
    who: signUps.flatMap((signUp) => {
      const part = intersection(signUp, range);
      return part ? [{ name: nameOf(signUp.personId), part: isWhole(part, range) ? null : part }] : [];
    }),
    least: Math.min(...inside.map(({ on }) => on)),
    wanted: Math.max(...inside.map((stretch) => stretch.wanted), inside.length > 0 ? 0 : wanted),
    needed: inside.length > 0,
  };
}

const isWhole = (part: Range, range: Range): boolean => part.start === range.start && part.end === range.end;

/** The end of the running cell, or the hour at which names come or go. */
function nextChange(cells: readonly Cell[], now: Instant, zone: string): Instant {
  const { dayNumber } = wallParts(now, zone);
  const turns = [6, 22, 30].flatMap((hour) => instantsAt(dayNumber + Math.floor(hour / 24), (hour % 24) * 60, zone));
  return Math.min(...[...cells.map(({ end }) => end), ...turns].filter((at) => at > now));
}
