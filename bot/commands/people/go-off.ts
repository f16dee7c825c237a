import { letGo } from '../../../data/alarms/acknowledge.ts';
import { gatherHandover } from '../../../data/handover/gather.ts';
import type { Answer } from '../../command.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { postHandover } from '../handover/post-handover.ts';
import { endShift, leftAlone, shiftOf, touchAwake } from './shift.ts';

/** The sender's shift ends: what they know goes to the others, and what they had is the others' again. */
export async function goOff(turn: Turn): Promise<Answer> {
  const { store, sender, words } = turn;
  const shift = await shiftOf(turn, sender.id);
  if (!shift) throw new UserError(words.notOnDuty());
  const act = await turn.act();
  await endShift(turn, sender.id);
  const left = await letGo(turn, sender, async () => false, act);
  await touchAwake(turn);
  const alone = (await leftAlone(turn)).map(words.stationName);
  const own = (await store.logs.open()).filter(({ ownerId }) => ownerId === sender.id).map(({ number }) => number);
  const handover = await postHandover(turn, await gatherHandover(turn, shift), own);
  return {
    text: [
      words.dutyOff(),
      ...(left.length > 0 ? [words.backToOthers(left)] : []),
      ...(alone.length > 0 ? [words.nobodyLeft(alone)] : []),
      ...(own.length > 0 ? [words.stillYours(own)] : []),
      ...handover,
    ].join('\n'),
    private: true,
  };
}
