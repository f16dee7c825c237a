import type { Present } from '../present.ts';
import type { Outlook } from '../rota/outlook.ts';
import { isGap } from './alarm.ts';
import type { Audience } from './audience.ts';
import { deriveGaps } from './derive-gaps.ts';
import { deriveQuestions, isQuestion } from './derive-questions.ts';

/** Everything that has to be told about one station now, put on the lists of those who are to hear it. Safe to repeat. */
export async function deriveAlarms(present: Present, outlook: Outlook, audience: Audience): Promise<void> {
  const { id } = outlook.station;
  const open = await present.store.alarms.openAt(id);
  const steps = audience.stepsFor(id);
  await deriveGaps(present, outlook, open.filter(isGap), steps);
  const questions = open.filter(isQuestion);
  await deriveQuestions(present, outlook, questions, steps, audience.dutyUntil(id));
}
