import { say } from '../../../data/outbox/say.ts';
import { shiftPlace } from '../../../data/people/shift-place.ts';
import { toldOf } from '../../../data/people/still-on.ts';
import { UserError } from '../../errors.ts';
import type { Consequence } from '../questions/consequence.ts';
import { goOff } from './go-off.ts';
import { beginShift, shiftOf } from './shift.ts';

/** "Still on duty?" Whoever was told that nobody knows is told that they are. */
export const stillOn: Consequence<'still-on'> = {
  inShort: async ({ words }) => words.stillOnShort(),
  async yes(turn, { since }) {
    const { sender, words, now, zone, policy } = turn;
    const shift = await shiftOf(turn, sender.id);
    if (shift?.start !== since) throw new UserError(words.answeredAlready());
    const told = await toldOf(turn, shift);
    await beginShift(turn, sender, { stationIds: shift.stationIds, until: null });
    const where = await shiftPlace(turn, shift);
    const text = words.isStillOn(sender.name ?? words.somebody(), where);
    for (const target of told) await say(turn, target, text);
    return { text: words.stayingOn(where, now + policy.duty.stillOnAfterMs, zone), private: true };
  },
  no: (turn) => goOff(turn),
};
