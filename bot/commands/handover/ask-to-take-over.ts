import { levelOf, type Person, type Role } from '../../../data/people/person.ts';
import { askPerson } from '../../../data/questions/ask.ts';
import { yesWithinMs } from '../../../data/questions/question.ts';
import { UserError } from '../../errors.ts';
import type { Named } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { personNamed } from '../people/person-named.ts';
import { shiftOf } from '../people/shift.ts';

/** What is handed over is nobody's before the other has said yes, so until then the sender stays on duty. */
export async function askToTakeOver(turn: Turn, to: Named, handover: string): Promise<string> {
  const { sender, words, now } = turn;
  const shift = await shiftOf(turn, sender.id);
  if (!shift) throw new UserError(words.nothingToHandOver());
  const person = await personNamed(turn, to, { create: false });
  const name = person.name ?? words.somebody();
  refuseUnfit(turn, person, name);
  const by = sender.name ?? words.somebody();
  await askPerson(turn, {
    asked: { kind: 'take-over', from: sender.id, stationIds: shift.stationIds },
    ...{ personId: person.id, text: `${handover}\n\n${words.takeOver(by)}` },
    ...{ until: now + yesWithinMs, urgency: 'answer', act: await turn.act() },
  });
  return words.askedToTakeOver(name);
}

/** Alarms go to coordinators first, and to those of the back office after them: the next one has to be of the same kind. */
const dutyRoles: readonly Role[] = ['pssc', 'boc'];

function refuseUnfit({ sender, words }: Turn, person: Person, name: string): void {
  if (person.id === sender.id) throw new UserError(words.takeOverFromYourself());
  const roles = dutyRoles.filter((role) => sender.roles.has(role));
  const isFit = roles.length > 0 ? roles.some((role) => person.roles.has(role)) : levelOf(person) > 0;
  if (!isFit) throw new UserError(words.cannotTakeOver(name), { private: true });
  if (!person.reachable) throw new UserError(words.notMetYet(name), { private: true });
}
