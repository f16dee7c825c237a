import type { Present } from '../../present.ts';
import type { Outlook } from '../../rota/outlook.ts';
import type { OpenAlarm } from '../alarm.ts';
import type { Question } from './question.ts';
import { rollCallStands } from './roll-call.ts';

/** Of the open questions that nothing in the outlook leads to, as a word or an hour of the day did: those that still stand. */
export async function standing(present: Present, outlook: Outlook, open: readonly OpenAlarm[]): Promise<Question[]> {
  const { store, now, zone, policy } = present;
  const questions: Question[] = [];
  for (const alarm of open) {
    const { kind, subject, start, end } = alarm;
    if (kind === 'sos' && end > now && (await store.sos.byId(subject))) questions.push({ kind, subject, start, end });
    if (kind === 'roll-call' && rollCallStands(alarm, outlook, now, zone, policy.alarms))
      questions.push({ kind, subject, start, end });
  }
  return questions;
}
