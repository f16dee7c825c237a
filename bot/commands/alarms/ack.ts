import * as z from 'zod';
import { isOnDutyFor } from '../../../data/alarms/acknowledge.ts';
import type { OpenAlarm } from '../../../data/alarms/alarm.ts';
import { isAcknowledged } from '../../../data/alarms/ladder.ts';
import { defineCommand } from '../../command.ts';
import { UserError } from '../../errors.ts';
import { phrase } from '../../parse-input.ts';
import type { Turn } from '../../turn.ts';
import { takeOn } from './ack-answer.ts';

export const ackCommand = defineCommand({
  name: 'ack',
  level: 1,
  usage: '[gaps...]',
  example: '!ack G7',
  input: z.object({ gaps: phrase((reader) => reader.gaps()) }),
  async handle(turn, { gaps }) {
    const numbers = gaps.length > 0 ? gaps : [await onlyOne(turn)];
    const alarms: OpenAlarm[] = [];
    for (const number of numbers) {
      const [alarm] = await turn.store.alarms.byNumbers([number]);
      if (!alarm?.isOpen) throw new UserError(turn.words.noSuchGap(number));
      alarms.push(alarm);
    }
    return takeOn(turn, alarms);
  },
});

/** Without a number: what is open and nobody's at the sender's stations, if that is just one. */
async function onlyOne(turn: Turn): Promise<number> {
  const numbers: number[] = [];
  for (const alarm of await turn.store.alarms.open())
    if (
      !isAcknowledged(alarm, turn.now) &&
      alarm.toldAt !== null &&
      (await isOnDutyFor(turn, turn.sender.id, alarm.stationId))
    )
      numbers.push(alarm.number);
  const [only] = numbers;
  if (only === undefined) throw new UserError(turn.words.nothingToAck());
  if (numbers.length > 1) throw new UserError(turn.words.whichGap(numbers));
  return only;
}
