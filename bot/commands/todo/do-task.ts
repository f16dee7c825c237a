import type { TaskRef } from '../../../data/todo/task.ts';
import type { Answer } from '../../command.ts';
import { UserError } from '../../errors.ts';
import type { Turn } from '../../turn.ts';
import { takeOn } from '../alarms/ack-answer.ts';
import { finish } from '../logs/log-deeds.ts';
import { answerQuestion } from '../questions/consequences.ts';

/** What a tap on a task's number does. Throws UserError where it is settled by now. */
export async function doTask(turn: Turn, { kind, number }: TaskRef): Promise<Answer> {
  switch (kind) {
    case 'alarm': {
      const [alarm] = await turn.store.alarms.byNumbers([number]);
      if (!alarm?.isOpen) throw new UserError(turn.words.settledAlready([number]));
      return takeOn(turn, [alarm]);
    }
    case 'question': {
      const open = await turn.store.questions.openFor(turn.sender.id, turn.now);
      const question = open.find((one) => one.number === number);
      if (!question) throw new UserError(turn.words.answeredAlready());
      return answerQuestion(turn, question, 'yes');
    }
    case 'log':
      return { text: await finish(turn, [number], ''), level: 1 };
  }
}
