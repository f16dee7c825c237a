import type { Held } from '../../custody/held.ts';
import { hourMs, type Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import type { Question } from './question.ts';

const everyMs = 4 * hourMs;

/** Who is at a hospital so long that it is to be asked about: every 4 h, for as long as they are. */
export const longAway = ({ held }: Outlook, now: Instant): Held[] =>
  held.filter(({ stoppedSince }) => stoppedSince !== null && now - stoppedSince >= everyMs);

/** It ends when it is next asked, so that taking it on holds until then. */
export function atHospital(outlook: Outlook, now: Instant): Question[] {
  const away = longAway(outlook, now).map(({ stoppedSince }) => stoppedSince ?? now);
  if (away.length === 0) return [];
  const lastAsked = away.map((out) => now - ((now - out) % everyMs));
  const next = Math.min(...lastAsked) + everyMs;
  return [{ kind: 'in-hospital', subject: '', start: next, end: next, newsAt: Math.max(...lastAsked) }];
}
