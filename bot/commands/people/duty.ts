import * as z from 'zod';
import { shiftPlace } from '../../../data/people/shift-place.ts';
import type { Instant } from '../../../data/ranges.ts';
import type { Station } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { goOff } from './go-off.ts';
import { beginShift, shiftOf } from './shift.ts';
import { showDuty } from './show-duty.ts';

const readDuty = (reader: Reader) => {
  const what = reader.keyword('on', 'off');
  if (what === undefined) return { what, stations: [], from: undefined, until: undefined };
  const stations = reader.stations();
  reader.keyword('all');
  const from = reader.attempt(() => {
    reader.keyword('from');
    return reader.moment('next');
  });
  const until = reader.keyword('until', 'till', 'til') ? reader.moment('next') : undefined;
  return { what, stations, from, until };
};

export const dutyCommand = defineCommand({
  name: 'duty',
  level: 1,
  usage: '[shift...]',
  example: '!duty on HBR until 23:00',
  input: z.object({ shift: phrase(readDuty) }),
  async handle(turn, { shift: { what, stations, from, until } }) {
    const { words } = turn;
    if (what === undefined) return showDuty(turn);
    const later = from !== undefined && from > turn.now ? from : null;
    // One that waits would look like one that has begun, and would not be there to be ended.
    if (what === 'on' && later !== null) throw new UserError(words.dutyOnLater());
    if (what === 'on') return goOn(turn, stations, until ?? null);
    // Ended whole at once, it would leave stations alone that they meant to keep, or hours they meant to stay.
    if (stations.length > 0 || until !== undefined) throw new UserError(words.dutyOffWhole());
    return later === null ? goOff(turn) : goOffAt(turn, later);
  },
});

/** A new shift takes the place of the one before. */
async function goOn(turn: Turn, stations: readonly Station[], until: Instant | null): Promise<Answer> {
  const { words, zone, sender } = turn;
  const stationIds = stations.length > 0 ? [...new Set(stations.map(({ id }) => id))] : null;
  const left = await beginShift(turn, sender, { stationIds, until });
  const where = stations.length > 0 ? stations.map(words.stationName).join(', ') : words.allStations();
  return {
    text: [words.dutyOn(where, until, zone), ...(left.length > 0 ? [words.backToOthers(left)] : [])].join('\n'),
    private: true,
  };
}

/** The same shift, with an end. */
async function goOffAt(turn: Turn, until: Instant): Promise<Answer> {
  const { words, zone, sender } = turn;
  const shift = await shiftOf(turn, sender.id);
  if (!shift) throw new UserError(words.notOnDuty());
  await beginShift(turn, sender, { stationIds: shift.stationIds, until });
  return { text: words.dutyOffAt(await shiftPlace(turn, shift), until, zone), private: true };
}
