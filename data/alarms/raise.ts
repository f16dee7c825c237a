import type { Target } from '../outbox/letter.ts';
import type { Present } from '../present.ts';
import { unheard } from './alarm.ts';
import type { Steps } from './ladder.ts';
import { ladderOf } from './question-ladder.ts';
import type { Question } from './questions/question.ts';
import { startAgain } from './tell.ts';

/** Asks something about a station that nobody was asked yet, under a number of its own. */
export async function raise(
  present: Present,
  stationId: string,
  { kind, subject, start, end }: Question,
  steps: Steps<Target>,
): Promise<void> {
  const { alarms } = present.store;
  const own = { kind, subject, start, end, number: await alarms.nextNumber() };
  const alarm = { ...unheard(stationId, present.now), ...own };
  await alarms.add(alarm);
  await startAgain(present, alarm, ladderOf(kind, steps));
}
