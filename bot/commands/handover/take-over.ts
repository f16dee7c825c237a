import { passOn } from '../../../data/alarms/acknowledge.ts';
import { nameOf } from '../../../data/people/names.ts';
import { shiftPlace } from '../../../data/people/shift-place.ts';
import type { AskedOf } from '../../../data/questions/question.ts';
import type { Answer } from '../../command.ts';
import type { Turn } from '../../turn.ts';
import { tellPrivately, writeEntry } from '../logs/log-entry.ts';
import { beginShift, endShift, shiftOf } from '../people/shift.ts';
import type { Consequence } from '../questions/consequence.ts';
import { mayTakeOver } from './may-take-over.ts';
import { tellCoordinators } from './tell-coordinators.ts';

/** "Will you take over?" A yes ends the one shift and begins the other in one act, with all that is open. */
export const takeOver: Consequence<'take-over'> = {
  inShort: async (turn, { from }) => turn.words.takeOverShort(await nameOf(turn, from)),
  async yes(turn, asked) {
    const { words, sender } = turn;
    if (!(await isFit(turn, asked))) return notTaken(turn, asked.from, 'unfit');
    const stationIds = await stationsOf(turn, asked);
    await endShift(turn, asked.from);
    await beginShift(turn, sender, { stationIds, until: null });
    const act = await turn.act();
    const gaps = await passOn(turn, asked.from, sender.id, act);
    const items = await passItems(turn, asked.from);
    const where = await shiftPlace(turn, { stationIds });
    const [giver, taker] = [await nameOf(turn, asked.from), sender.name ?? words.somebody()];
    await closeOthers(turn, asked.from, words.tookOverBefore(taker, giver));
    await tellPrivately(turn, asked.from, words.tookOverFromYou(taker));
    await tellCoordinators(turn, words.hasTakenOver(taker, giver, where));
    return { text: words.youTookOver(giver, where, gaps, items), private: true };
  },
  no: (turn, { from }) => notTaken(turn, from, 'unwilling'),
};

/** They may have lost the role since they were asked. */
async function isFit({ store, sender }: Turn, { from }: AskedOf<'take-over'>): Promise<boolean> {
  const giver = await store.people.byId(from);
  return mayTakeOver(sender, giver ?? { roles: new Set() });
}

/** All stays as it is; both hear whether the giver is on duty by now. */
async function notTaken(turn: Turn, from: string, why: 'unfit' | 'unwilling'): Promise<Answer> {
  const { words, sender } = turn;
  const isOn = (await shiftOf(turn, from)) !== null;
  await tellPrivately(turn, from, words.wontTakeOver(sender.name ?? words.somebody(), why, isOn));
  return { text: words.leftWith(await nameOf(turn, from), why, isOn), private: true };
}

/** Whoever else was asked would take over nothing. */
async function closeOthers(turn: Turn, from: string, text: string): Promise<void> {
  const { store, now, sender } = turn;
  const act = await turn.act();
  for (const { number, asked, personId } of await store.questions.open(now)) {
    if (asked.kind !== 'take-over' || asked.from !== from) continue;
    await store.questions.close(number, act);
    if (personId !== sender.id) await tellPrivately(turn, personId, text);
  }
}

/** What the giver is on duty for by now, or was when they asked, and what the taker is on duty for already. */
async function stationsOf(turn: Turn, { from, stationIds: asked }: AskedOf<'take-over'>): Promise<string[] | null> {
  const giver = await shiftOf(turn, from);
  const taker = await shiftOf(turn, turn.sender.id);
  const given = giver ? giver.stationIds : asked;
  const own = taker ? taker.stationIds : [];
  return given === null || own === null ? null : [...new Set([...own, ...given])];
}

/** What the giver had open in the log is the taker's; its numbers. */
async function passItems(turn: Turn, from: string): Promise<number[]> {
  const open = (await turn.store.logs.open()).filter(({ ownerId }) => ownerId === from);
  for (const { number } of open) await writeEntry(turn, number, { deed: 'given', ownerId: turn.sender.id, words: '' });
  return open.map(({ number }) => number);
}
