import { describe, expect, it } from 'vitest';
import { believedAt, foldCustody, ledgerOf } from '../../data/custody/fold.ts';
import {
  arrived,
  at,
  book,
  booked,
  clock,
  flagged,
  inside,
  matched,
  moved,
  notHere,
  out,
  released,
  reported,
  retracted,
  type Told,
  van,
} from './book.ts';

const known = (...told: readonly Told[]) => foldCustody(book(...told));

/** Where the person is, or how and when it ended. */
function whereIs(refId: string, ...told: readonly Told[]): string {
  const person = known(...told).arrestees.get(refId);
  if (!person) return 'unheard of';
  return person.ending ? `${person.ending.kind} ${person.stationId} ${clock(person.ending.at)}` : person.stationId;
}

describe('where somebody is believed', () => {
  const here = [reported('20:00', 'P', '18:00'), arrived('19:00', 'P'), booked('21:00', 'P')] as const;
  const cases: readonly (readonly [string, readonly Told[], string])[] = [
    ['nobody is known by a flag alone', [flagged('20:00', 'P', 'minor')], 'unheard of'],
    ['nobody is known by an ending alone', [released('20:00', 'P')], 'unheard of'],
    ['a report places', [reported('20:00', 'P')], 'BRX'],
    [
      'an arrival places whose report was taken back',
      [reported('20:00', 'P'), arrived('20:05', 'P'), retracted('20:06', 1)],
      'BRX',
    ],
    [
      'an UNK is placed by an arrival, also one before its report',
      [reported('29:00', 'P', null, { there: 'UNK' }), arrived('22:00', 'P', { heard: '29:05' })],
      'BRX',
    ],
    ['a move places', [...here, moved('22:00', 'P', 'NGT')], 'NGT'],
    ['an arrival elsewhere places', [...here, arrived('22:00', 'P', { there: 'NGT' })], 'NGT'],
    ['a booking elsewhere places', [...here, booked('22:00', 'P', { there: 'NGT' })], 'NGT'],
    ['a later report places', [reported('20:00', 'P'), reported('20:10', 'P', null, { there: 'NGT' })], 'NGT'],
    ['a move back places', [...here, moved('22:00', 'P', 'NGT'), arrived('23:00', 'P')], 'BRX'],
    [
      'heard late: an arrival before the move moves nobody',
      [...here, moved('22:00', 'P', 'NGT'), arrived('20:30', 'P', { heard: '23:00' })],
      'NGT',
    ],
    [
      'heard late: a move before the last booking moves nobody',
      [...here, moved('20:30', 'P', 'NGT', { heard: '23:00' })],
      'BRX',
    ],
    [
      'heard late: a report of before moves nobody',
      [...here, reported('23:00', 'P', '18:00', { there: 'NGT' })],
      'BRX',
    ],
    ['a release ends', [...here, released('23:00', 'P')], 'released BRX 23:00'],
    ['not here ends', [...here, notHere('23:00', 'P')], 'not-here BRX 23:00'],
    [
      'a release ends though its time does not quite fit',
      [...here, released('20:50', 'P', { heard: '23:00' })],
      'released BRX 20:50',
    ],
    ['a flag does not revive', [...here, released('23:00', 'P'), flagged('23:30', 'P', 'aa')], 'released BRX 23:00'],
    [
      'heard after a release: a booking before it revives nobody',
      [...here, released('23:00', 'P'), booked('22:00', 'P', { heard: '23:30' })],
      'released BRX 23:00',
    ],
    [
      'heard after a release: an arrival elsewhere before it revives nobody',
      [...here, released('23:00', 'P'), arrived('22:00', 'P', { there: 'NGT', heard: '23:30' })],
      'released BRX 23:00',
    ],
    [
      'an arrival elsewhere after a mistaken release revives',
      [...here, released('23:00', 'P'), arrived('24:00', 'P', { there: 'NGT' })],
      'NGT',
    ],
    [
      'an arrival here after a mistaken release revives',
      [...here, released('23:00', 'P'), arrived('24:00', 'P')],
      'BRX',
    ],
    [
      'and can be released again',
      [...here, released('23:00', 'P'), arrived('24:00', 'P'), released('25:00', 'P')],
      'released BRX 25:00',
    ],
    [
      'late word from the last station ends nobody who has come to the next',
      [...here, moved('22:00', 'P', 'NGT'), released('21:30', 'P', { heard: '23:00' })],
      'NGT',
    ],
    [
      'word from the next station does',
      [...here, moved('22:00', 'P', 'NGT'), released('23:00', 'P', { there: 'NGT' })],
      'released NGT 23:00',
    ],
    [
      'a release heard before the report, its own report taken back, still ends',
      [reported('20:00', 'P'), released('23:00', 'P'), retracted('23:05', 1), reported('23:06', 'P', '18:00')],
      'released BRX 23:00',
    ],
    ['but not what came after it', [released('23:00', 'P'), arrived('24:00', 'P')], 'BRX'],
    [
      'the last word on an ending holds',
      [...here, released('23:00', 'P'), notHere('23:30', 'P')],
      'not-here BRX 23:30',
    ],
    [
      'a match ends, at the time of the release',
      [...here, out('22:00', 1), matched('23:00', 'P', 4)],
      'released BRX 22:00',
    ],
    [
      'a match with a release taken back ends nobody',
      [...here, out('22:00', 1), matched('23:00', 'P', 4), retracted('23:05', 4)],
      'BRX',
    ],
    ['a match with no release ends nobody', [...here, matched('23:00', 'P', 3)], 'BRX'],
    [
      'a release of one cannot be two refs',
      [...here, reported('20:00', 'Q'), out('22:00', 1), matched('23:00', 'Q', 5), matched('23:01', 'P', 5)],
      'BRX',
    ],
    ['what is taken back is ignored', [...here, released('23:00', 'P'), retracted('23:01', 4)], 'BRX'],
    [
      'taking that back brings it back',
      [...here, released('23:00', 'P'), retracted('23:01', 4), retracted('23:02', 5)],
      'released BRX 23:00',
    ],
    [
      'and so on',
      [...here, released('23:00', 'P'), retracted('23:01', 4), retracted('23:02', 5), retracted('23:03', 6)],
      'BRX',
    ],
    [
      'a retraction takes several back',
      [...here, released('23:00', 'P'), notHere('23:01', 'P'), retracted('23:02', 4, 5)],
      'BRX',
    ],
    [
      'a retraction says nothing of what comes after it',
      [...here, retracted('22:59', 5), released('23:00', 'P')],
      'released BRX 23:00',
    ],
  ];
  it.each(cases)('%s', (_, told, expected) => {
    expect(whereIs('P', ...told)).toBe(expected);
  });
});

describe('what is known of somebody', () => {
  it('holds the report, the arrest, every arrival and booking, the flags', () => {
    const custody = known(
      reported('20:00', 'P'),
      reported('20:05', 'P', '18:00', { heard: '20:06' }),
      arrived('19:00', 'P'),
      booked('21:00', 'P'),
      flagged('21:10', 'P', 'minor', 'aa'),
      flagged('21:11', 'P', 'aa'),
      moved('22:00', 'P', 'NGT'),
    );
    expect(custody.arrestees.get('P')).toMatchObject({
      reportedAt: at('20:00'),
      arrestedAt: at('18:00'),
      arrivals: [{ stationId: 'BRX', at: at('19:00') }],
      bookings: [{ stationId: 'BRX', at: at('21:00') }],
      flags: ['minor', 'aa'],
      stays: [
        { stationId: 'BRX', heardAt: at('20:00'), left: { kind: 'moved', at: at('22:00') } },
        { stationId: 'NGT', heardAt: at('22:00'), left: null },
      ],
    });
    expect(believedAt(custody, 'BRX')).toEqual([]);
    expect(believedAt(custody, 'NGT').map(({ refId }) => refId)).toEqual(['P']);
  });

  it('a correction of the arrest time holds, and silence about it takes nothing back', () => {
    const custody = known(reported('20:00', 'P', '18:00'), reported('20:01', 'P', '17:30'), reported('20:02', 'P'));
    expect(custody.arrestees.get('P')?.arrestedAt).toBe(at('17:30'));
  });

  it('an ending says which fact it was, whether met, and which release was matched', () => {
    const custody = known(reported('20:00', 'P'), out('22:00', 2, 'ana'), matched('23:00', 'P', 2));
    expect(custody.arrestees.get('P')?.ending).toEqual({
      kind: 'released',
      stationId: 'BRX',
      at: at('22:00'),
      met: true,
      reason: null,
      seq: 3,
      saidBy: 'ana',
      matched: 2,
    });
  });
});

describe('what is known of a station', () => {
  it('lists what was said of people without a ref, in the order it happened', () => {
    const { releases, arrivals, headCounts } = ledgerOf(
      known(out('22:00', 2), out('21:00', 1, 'ben'), van('20:00', 3), inside('22:30', 4, 6)),
      'BRX',
    );
    expect(releases.map(({ at: when, open, saidBy }) => [clock(when), open, saidBy])).toEqual([
      ['21:00', 1, 'ben'],
      ['22:00', 2, 'ana'],
    ]);
    expect(arrivals.map(({ count }) => count)).toEqual([3]);
    expect(headCounts.map(({ least, most }) => [least, most])).toEqual([[4, 6]]);
  });

  it('a matched release is open for the others only', () => {
    const told = [reported('20:00', 'P'), out('22:00', 2), matched('23:00', 'P', 2), matched('23:01', 'P', 2)];
    expect(ledgerOf(known(...told), 'BRX').releases[0]?.open).toBe(1);
    expect(ledgerOf(known(...told, retracted('23:02', 3, 4)), 'BRX').releases[0]?.open).toBe(2);
  });

  it('a move is news at both ends, a flag and a head-count at none', () => {
    const custody = known(
      reported('20:00', 'P'),
      moved('21:00', 'P', 'NGT'),
      inside('22:00', 1),
      flagged('23:00', 'P', 'aa'),
    );
    expect(ledgerOf(custody, 'BRX').news).toMatchObject({ kind: 'moved', heardAt: at('21:00') });
    expect(ledgerOf(custody, 'NGT').news).toMatchObject({ kind: 'moved' });
    expect(ledgerOf(custody, 'ABB').news).toBeNull();
  });
});
