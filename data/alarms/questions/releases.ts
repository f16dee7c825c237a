import { ledgerOf } from '../../custody/fold.ts';
import type { Ending } from '../../custody/whereabouts.ts';
import type { Instant } from '../../ranges.ts';
import type { Outlook } from '../../rota/outlook.ts';
import { askedForMs, type Question } from './question.ts';

/** Who came out unmet, or may have needed somebody to leave with. */
export function releases({ custody, station }: Outlook, now: Instant): Question[] {
  const { releases: unmatched } = ledgerOf(custody, station.id);
  const known = [...custody.arrestees.values()].filter((arrestee) => arrestee.stationId === station.id);
  const needAdult = known.filter(({ flags }) => flags.includes('minor') || flags.includes('aa'));
  const recent = (at: Instant) => at > now - askedForMs;
  const ask = (kind: Question['kind'], seq: number, at: Instant): Question => ({
    kind,
    subject: String(seq),
    start: at,
    end: at + askedForMs,
  });
  const out = known.flatMap(({ ending }) => (ending?.kind === 'released' && recent(ending.at) ? [ending] : []));
  const asked = [
    ...unmatched.filter(({ met, at }) => !met && recent(at)).map(({ seq, at }) => ask('unmet', seq, at)),
    ...out.filter(({ met }) => met === false).map((ending) => ask('unmet', releaseOf(ending), ending.at)),
    ...unmatched
      .filter(({ at }) => recent(at) && needAdult.some(({ ending }) => !ending))
      .map(({ seq, at }) => ask('minor-out', seq, at)),
    ...out
      .filter((one) => needAdult.some(({ ending }) => ending === one))
      .map((ending) => ask('minor-out', releaseOf(ending), ending.at)),
  ];
  return asked.filter((one, index) => asked.findIndex((first) => isAbout(first, one)) === index);
}

/** The fact that told of somebody's release: matched since or not, it is asked about once. */
export const releaseOf = ({ matched, seq }: Pick<Ending, 'matched' | 'seq'>): number => matched ?? seq;

const isAbout = (a: Question, b: Question): boolean => a.kind === b.kind && a.subject === b.subject;
