import { letGo } from '../../../data/alarms/acknowledge.ts';
import type { Person } from '../../../data/people/person.ts';
import type { Turn } from '../../turn.ts';
import { tellPrivately } from '../logs/log-entry.ts';
import { endShift, leftAlone, shiftOf, touchAwake } from './shift.ts';

/** Ends the shift of somebody who may not be on duty any more, and gives what they had to the others; what to say of it. */
export async function takeOffDuty(turn: Turn, person: Person): Promise<string[]> {
  const { words, sender } = turn;
  const left = await letGo(turn, person, async () => false, await turn.act());
  const hadShift = (await shiftOf(turn, person.id)) !== null;
  if (!hadShift && left.length === 0) return [];
  await endShift(turn, person.id);
  await touchAwake(turn);
  if (person.id !== sender.id) await tellPrivately(turn, person.id, words.takenOffDuty());
  const alone = hadShift ? (await leftAlone(turn)).map(words.stationName) : [];
  return [
    ...(hadShift ? [words.shiftEndedToo()] : []),
    ...(left.length > 0 ? [words.theirsToOthers(left)] : []),
    ...(alone.length > 0 ? [words.nobodyLeft(alone)] : []),
  ];
}
