import { expect, it } from 'vitest';
import { restsOn } from '../../data/custody/rests-on.ts';
import {
  adult,
  arrived,
  book,
  booked,
  flagged,
  inside,
  matched,
  noted,
  out,
  released,
  reported,
  same,
  type Told,
  van,
} from './book.ts';

const report = reported('20:00', 'P');
const release = released('23:00', 'P');

it.each<readonly [string, earlier: Told, later: Told, boolean]>([
  ['a release on the report', report, release, true],
  ['a note on the report', report, noted('21:00', 'P', 'N'), true],
  ['another person’s release', report, released('23:00', 'Q'), false],
  ['a booking on the arrival', arrived('20:30', 'P'), booked('21:00', 'P'), true],
  ['no note on an arrival', arrived('20:30', 'P'), noted('21:00', 'P', 'N'), false],
  ['no release on a flag', flagged('20:30', 'P', 'minor'), release, false],
  ['no adult on a flag', flagged('20:30', 'P', 'minor'), adult('21:00', 'P', 'found'), false],
  ['what is said of either once they are one', same('21:00', 'Q', 'P'), release, true],
  ['that they are one, on the report of either', report, same('21:00', 'Q', 'P'), true],
  ['a match on its release', out('20:00', 1), matched('21:00', 'P', 1), true],
  ['no match on another', out('20:00', 1), matched('21:00', 'P', 9), false],
  ['nothing on a count', inside('20:00', 3), van('21:00', 2), false],
])('%s', (_, earlier, later, expected) => {
  const [first, second] = book(earlier, later);
  if (!first || !second) throw new Error('two facts make a book of two');
  expect([restsOn(second, first), restsOn(first, second)]).toEqual([expected, false]);
});
