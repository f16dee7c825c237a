import { contains, type Instant, intersection } from '../../../data/ranges.ts';
import type { Booked } from '../../../data/rota/book.ts';
import { nextWanted } from '../../../data/rota/needing-help.ts';
import { type Outlook, outlookOf } from '../../../data/rota/outlook.ts';
import { cellsAhead } from '../../../data/rota/slots.ts';
import type { Wanted } from '../../../data/wording/en/booking.ts';
import type { Turn } from '../../turn.ts';

/** Everything somebody has to know about what became of the hours asked for; `giveBack` is how hours in the way go. */
export async function bookingAnswer(
  turn: Turn,
  { station }: Outlook,
  booked: Booked,
  giveBack = '!cancel',
): Promise<string> {
  const { words, zone } = turn;
  const { taken, passed, alreadyYours, notNeeded } = booked;
  const nothingElse = taken.length + alreadyYours.length === 0;
  return [
    ...(taken.length > 0 ? [words.signedUp(station, taken, zone)] : []),
    ...(notNeeded.length > 0 ? [words.notNeeded(notNeeded, taken, zone)] : []),
    ...(alreadyYours.length > 0 ? [words.alreadyIn(station, alreadyYours, zone)] : []),
    ...(await inTheWay(turn, station.id, booked, giveBack)),
    ...(nothingElse && passed.length > 0 ? [words.overNow(passed, zone)] : []),
  ].join('\n');
}

/** Why some of it was not to be had, with the way out. */
async function inTheWay(
  turn: Turn,
  stationId: string,
  { full, elsewhere }: Booked,
  giveBack: string,
): Promise<string[]> {
  const { words, zone, now, store } = turn;
  const lines: string[] = [];
  if (full.length > 0) {
    const outlook = await outlookOf(turn, stationId);
    lines.push(words.full(full, wantedSlot(outlook, now, zone), zone));
  }
  for (const signUp of elsewhere)
    lines.push(words.elsewhere(await store.stations.byId(signUp.stationId), signUp, giveBack, zone));
  return lines;
}

/** The first slot somebody more is wanted in. */
function wantedSlot(outlook: Outlook, now: Instant, zone: string): Wanted | null {
  const wanted = nextWanted(outlook, now);
  const cell = wanted && cellsAhead(outlook, now, zone).find((candidate) => contains(candidate, wanted.start));
  const range = wanted && cell && intersection(wanted, cell);
  return range ? { range, number: cell.number, station: outlook.station.code } : null;
}
