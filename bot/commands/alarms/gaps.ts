import * as z from 'zod';
import { alarmLines } from '../../../data/alarms/alarm-lines.ts';
import { defineCommand } from '../../command.ts';
import { phrase } from '../../parse-input.ts';

export const gapsCommand = defineCommand({
  name: 'gaps',
  level: 1,
  usage: '[station...]',
  example: '!gaps HBR',
  input: z.object({ station: phrase((reader) => reader.station() ?? reader.home) }),
  async handle(turn, { station }) {
    const open = station ? await turn.store.alarms.openAt(station.id) : await turn.store.alarms.open();
    const lines = await alarmLines(
      turn,
      open.map(({ number }) => number),
      turn.place.id,
    );
    return { text: turn.words.gaps(lines, turn.now, turn.zone), level: 1 };
  },
});
