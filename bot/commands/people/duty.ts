import * as z from 'zod';
import type { Instant } from '../../../data/ranges.ts';
import type { Station } from '../../../data/stations/station.ts';
import { type Answer, defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Reader } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { goOff } from './go-off.ts';
import { beginShift } from './shift.ts';
import { showDuty } from './show-duty.ts';

const readDuty = (reader: Reader) => {
  const what = reader.keyword('on', 'off');
  const stations: Station[] = [];
  if (what !== undefined) {
    for (let station = reader.station({ trailing: false }); station; station = reader.station({ trailing: false })) {
      stations.push(station);
      reader.keyword('and', ',');
    }
    reader.keyword('all');
  }
  const until = what && reader.keyword('until', 'till', 'til') ? reader.moment('next') : undefined;
  return { what, stations, until };
};

export const dutyCommand = defineCommand({
  name: 'duty',
  level: 1,
  usage: '[shift...]',
  example: '!duty on HBR until 23:00',
  input: z.object({ shift: phrase(readDuty) }),
  async handle(turn, { shift: { what, stations, until } }) {
    if (what === undefined) return showDuty(turn);
    if (what === 'on') return goOn(turn, stations, until ?? null);
    // Ended whole at once, it would leave stations alone that they meant to keep, or hours they meant to stay.
    if (stations.length > 0 || until !== undefined) throw new UserError(turn.words.dutyOffWhole());
    return goOff(turn);
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
