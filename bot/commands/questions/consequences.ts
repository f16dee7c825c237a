import type { Asked, AskedOf, Question } from '../../../data/questions/question.ts';
import type { Answer } from '../../command.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { calloutAgain } from '../callouts/callout-again.ts';
import { sameRelease } from '../custody/same-release.ts';
import { takeOver } from '../handover/take-over.ts';
import { givenItem } from '../logs/given-item.ts';
import { stillOn } from '../people/still-on.ts';
import { redirect } from '../rota/redirect.ts';
import type { Consequence } from './consequence.ts';

const consequences: { readonly [Kind in Asked['kind']]: Consequence<Kind> } = {
  'same-release': sameRelease,
  'log-given': givenItem,
  'take-over': takeOver,
  'still-on': stillOn,
  redirect,
  callout: calloutAgain,
};

const of = <Kind extends Asked['kind']>({ kind }: AskedOf<Kind>) => consequences[kind] as unknown as Consequence<Kind>;

export const inShort = (turn: Turn, { asked }: Question): Promise<string> => of(asked).inShort(turn, asked);

/** Answers a question for whoever it was put to. Throws UserError where it is settled, or too late. */
export async function answerQuestion(turn: Turn, question: Question, said: 'yes' | 'no'): Promise<Answer> {
  const { store, now, words } = turn;
  if (!question.isOpen) throw new UserError(words.answeredAlready());
  if (question.until <= now) throw new UserError(words.answeredTooLate());
  await store.questions.close(question.number, await turn.act());
  const { yes, no } = of(question.asked);
  if (said === 'yes') return yes(turn, question.asked);
  return (await no?.(turn, question.asked)) ?? { text: words.leftAsItIs() };
}
