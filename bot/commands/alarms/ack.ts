import * as z from 'zod';
import { isOnDutyFor } from '../../../data/alarms/acknowledge.ts';
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
    const found = await turn.store.alarms.byNumbers(numbers);
    const open = numbers.flatMap((number) => found.filter((alarm) => alarm.isOpen && alarm.number === number));
    const others = numbers.filter((number) => !open.some((alarm) => alarm.number === number));
    if (open.length === 0) throw new UserError(turn.words.notOpen(others));
    const answer = await takeOn(turn, open);
    if (others.length === 0) return answer;
    // Before the rest: that may end with a question.
    return { ...answer, text: `${turn.words.notOpen(others)}\n${answer.text}` };
  },
});

/** Without a number: what is open and nobody's at the sender's stations, if that is just one. What is open elsewhere has to be named. */
async function onlyOne(turn: Turn): Promise<number> {
  const [own, others]: [number[], number[]] = [[], []];
  for (const alarm of await turn.store.alarms.open()) {
    if (alarm.toldAt === null || isAcknowledged(alarm, turn.now)) continue;
    const isTheirs = await isOnDutyFor(turn, turn.sender.id, alarm.stationId);
    (isTheirs ? own : others).push(alarm.number);
  }
  const [only] = own;
  if (only !== undefined && own.length === 1) return only;
  const numbers = own.length > 0 ? own : others;
  throw new UserError(numbers.length > 0 ? turn.words.whichGap(numbers) : turn.words.nothingToAck());
}
