import { nameOf } from '../../../data/people/names.ts';
import type { Turn } from '../../turn.ts';
import { tellCoordinators } from '../handover/tell-coordinators.ts';
import { tellPrivately } from '../logs/log-entry.ts';
import { shiftOf } from '../people/shift.ts';

/** Whose shift beside the sender's own a command began or ended. */
export const othersOnDuty = async ({ store, sender }: Turn, act: number): Promise<string[]> =>
  (await store.duties.peopleOf(act)).filter((personId) => personId !== sender.id);

/** As `undo` names it. */
export const dutyTexts = ({ words }: Turn, others: readonly string[]): string[] =>
  others.length > 0 ? [words.takingOver()] : [];

/** Nobody is on duty again without knowing it. */
export async function tellOnDutyAgain(turn: Turn, others: readonly string[]): Promise<void> {
  const by = turn.sender.name ?? turn.words.somebody();
  for (const personId of others) {
    if (!(await shiftOf(turn, personId))) continue;
    await tellPrivately(turn, personId, turn.words.onDutyAgain(by));
    await tellCoordinators(turn, turn.words.isOnDutyAgain(by, await nameOf(turn, personId)));
  }
}
