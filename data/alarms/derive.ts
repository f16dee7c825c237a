import type { Present } from '../present.ts';
import type { Outlook } from '../rota/outlook.ts';
import type { Audience } from './audience.ts';
import { deriveGaps } from './derive-gaps.ts';
import { deriveQuestions } from './derive-questions.ts';
import type { ToldSoFar } from './told-so-far.ts';

/** Everything that has to be told about one station now, put on the lists of those who are to hear it. Safe to repeat. */
export async function deriveAlarms(
  present: Present,
  outlook: Outlook,
  sofar: ToldSoFar,
  audience: Audience,
): Promise<void> {
  const { id } = outlook.station;
  const steps = audience.stepsFor(id);
  await deriveGaps(present, outlook, sofar, steps);
  await deriveQuestions(present, outlook, sofar, steps, audience.dutyUntil(id));
}
