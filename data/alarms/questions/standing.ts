import type { Present } from '../../present.ts';
import type { OpenAlarm } from '../alarm.ts';
import type { Question } from './question.ts';

/** Of the open questions that nothing in the outlook leads to, as a word or an hour of the day did: those that still stand. */
export async function standing({ store, now }: Present, open: readonly OpenAlarm[]): Promise<Question[]> {
  const questions: Question[] = [];
  for (const { kind, subject, start, end } of open)
    if (kind === 'sos' && end > now && (await store.sos.byId(subject))) questions.push({ kind, subject, start, end });
  return questions;
}
