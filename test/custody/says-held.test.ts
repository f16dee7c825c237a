import { describe, expect, it } from 'vitest';
import type { FactBody } from '../../data/custody/fact.ts';
import { foldCustody, inDoubtAt } from '../../data/custody/fold.ts';
import { heldAt } from '../../data/custody/held.ts';
import { jurisdictions } from '../../data/custody/jurisdictions.ts';
import { saysHeld } from '../../data/custody/says-held.ts';
import {
  activated,
  adult,
  arrived,
  at,
  away,
  back,
  book,
  booked,
  claimed,
  extended,
  flagged,
  heldForCourt,
  inside,
  matched,
  moved,
  named,
  noted,
  notHere,
  out,
  regime,
  released,
  reported,
  retracted,
  same,
  settings,
  stoodDown,
  type Told,
  tell,
  unflagged,
  van,
} from './book.ts';

/** P and Q were inside, and somebody came out, when the station was stood down at 22:00. */
const before = [
  ...['P', 'Q'].flatMap((ref) => [reported('18:00', ref, '17:30'), arrived('19:00', ref)]),
  out('20:00', 1),
  stoodDown('22:00', 'P', 'Q'),
];

const heldSince = (...told: readonly Told[]): string[] => held([...before, ...told]);

const held = (told: readonly Told[]): string[] => {
  const custody = foldCustody(book(...told));
  return ['BRX', 'NGT'].flatMap((there) =>
    heldAt(custody, there, jurisdictions['england-wales'], at('22:10'), settings).map(
      ({ refId }) => refId ?? 'somebody',
    ),
  );
};

/** A word of each kind after it, and whom it makes wanted again. */
const words: Readonly<Record<FactBody['kind'], readonly (readonly [Told, string])[]>> = {
  reported: [[reported('22:05', 'R', '21:50'), 'R']],
  arrived: [[arrived('22:05', 'P'), 'P']],
  booked: [[booked('22:05', 'P'), 'P']],
  moved: [
    [moved('22:05', 'P', 'NGT'), 'P'],
    [tell('22:05', { kind: 'moved', refId: 'R', from: 'NGT' }), 'R'],
  ],
  hospital: [
    [away('22:05', 'P'), 'P'],
    [back('22:05', 'P'), 'P'],
  ],
  extended: [[extended('22:05', 'P', '30:00'), 'P']],
  regime: [[regime('22:05', 'P', 'warrant'), 'P']],
  'unmatched-arrival': [[van('22:05', 1), 'somebody']],
  'head-count': [
    [inside('22:05', 1), 'somebody'],
    [claimed('22:05', 1), 'somebody'],
    [inside('22:05', 0), ''],
    [claimed('22:05', 0), ''],
  ],
  released: [[released('22:05', 'P'), '']],
  'not-here': [[notHere('22:05', 'P'), '']],
  'held-for-court': [[heldForCourt('22:05', 'P'), '']],
  matched: [[matched('22:05', 'P', 5), '']],
  'unmatched-release': [[out('22:05', 1, 'ben'), '']],
  flagged: [[flagged('22:05', 'P', 'minor'), '']],
  unflagged: [[unflagged('22:05', 'P', 'minor'), '']],
  adult: [[adult('22:05', 'P', 'needed'), '']],
  named: [[named('22:05', 'P', 'name'), '']],
  noted: [[noted('22:05', 'P', 'note'), '']],
  same: [[same('22:05', 'Q', 'P'), '']],
  activated: [[activated('22:05'), '']],
  'stood-down': [[stoodDown('22:05'), '']],
  retraction: [[retracted('22:05'), '']],
};

describe('what is told after a stand-down makes somebody wanted only if it says that they are held', () => {
  it.each(Object.values(words).flat())('%o', (told, expected) => {
    expect(heldSince(told).join()).toBe(expected);
    expect(saysHeld(told.body)).toBe(expected !== '');
  });

  it('and nobody who was known before it came in a van that is told of after it', () => {
    const told = [reported('21:40', 'P', '21:20'), arrived('21:50', 'P'), stoodDown('22:00', 'P'), van('22:05', 1)];
    expect(held(told)).toEqual(['somebody']);
    expect(held([...told, inside('22:06', 1), van('22:08', 1)])).toEqual(['somebody', 'somebody']);
  });
});

describe('one person, of whose refs a stand-down left one in doubt', () => {
  const inDoubt = (...told: readonly Told[]) =>
    inDoubtAt(foldCustody(book(...before, ...told)), 'BRX').map(({ refId }) => refId);

  it.each<readonly [string, readonly Told[], readonly string[], readonly string[]]>([
    ['is in doubt where both are', [same('22:05', 'Q', 'P')], [], ['P']],
    [
      'is inside where the other was reported since',
      [reported('22:05', 'R', '21:50'), same('22:06', 'R', 'P')],
      ['P'],
      ['Q'],
    ],
    [
      'also at another station',
      [reported('22:05', 'R', '21:50', { there: 'NGT' }), same('22:06', 'R', 'P')],
      ['P'],
      ['Q'],
    ],
    ['is out where the other is', [reported('22:05', 'R'), released('22:06', 'R'), same('22:07', 'R', 'P')], [], ['Q']],
  ])('%s', (_, told, wanted, doubts) => {
    expect(heldSince(...told)).toEqual(wanted);
    expect(inDoubt(...told)).toEqual(doubts);
  });
});
