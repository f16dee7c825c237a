import * as z from 'zod';
import { alarmLines } from '../../../data/alarms/alarm-lines.ts';
import { outlookOf } from '../../../data/rota/outlook.ts';
import { unknownStationCode } from '../../../data/stations/station.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { pastGapsText } from './past-gaps.ts';

export const gapsCommand = defineCommand({
  name: 'gaps',
  level: 1,
  undoable: false,
  usage: '[asked...]',
  example: '!gaps HBR',
  input: z.object({
    asked: phrase((reader) => ({
      isPast: reader.keyword('past') !== undefined,
      station: reader.station() ?? reader.home,
    })),
  }),
  async handle(turn, { asked: { isPast, station } }) {
    if (isPast) return { text: await pastGapsText(turn, station), level: 1 };
    const open = station ? await turn.store.alarms.openAt(station.id) : await turn.store.alarms.open();
    const lines = await alarmLines(
      turn,
      open.filter(({ kind }) => kind !== 'roll-call').map(({ number }) => number),
      turn.place.id,
    );
    const text = turn.words.gaps(lines, turn.now, turn.zone);
    const unplaced = station ? 0 : await countUnplaced(turn);
    return { text: unplaced > 0 ? `${text}\n${turn.words.unplacedToo(unplaced)}` : text, level: 1 };
  },
});

/** Nobody can be said to wait for them, whatever is covered. */
async function countUnplaced(turn: Turn): Promise<number> {
  const unknown = await turn.store.stations.byCode(unknownStationCode);
  return unknown ? (await outlookOf(turn, unknown.id)).held.length : 0;
}
