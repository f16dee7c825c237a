import type { Person } from '../../../data/people/person.ts';
import { askPerson } from '../../../data/questions/ask.ts';
import { yesWithinMs } from '../../../data/questions/question.ts';
import { UserError } from '../../errors.ts';
import type { Named } from '../../reader.ts';
import type { Turn } from '../../turn.ts';
import { personNamed } from '../people/person-named.ts';
import { shiftOf } from '../people/shift.ts';
import { mayTakeOver } from './may-take-over.ts';

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

function refuseUnfit({ sender, words }: Turn, person: Person, name: string): void {
  if (person.id === sender.id) throw new UserError(words.takeOverFromYourself());
  if (!mayTakeOver(person, sender)) throw new UserError(words.cannotTakeOver(name), { private: true });
  if (!person.reachable) throw new UserError(words.notMetYet(name), { private: true });
}
