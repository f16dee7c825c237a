import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arresteeOf, believedAt, foldCustody } from '../../data/custody/fold.ts';
import {
  arrived,
  at,
  book,
  booked,
  clock,
  flagged,
  matched,
  moved,
  named,
  notHere,
  out,
  released,
  reported,
  retracted,
  same,
  type Told,
} from './book.ts';

const known = (...told: readonly Told[]) => foldCustody(book(...told));

/** Where whoever `refId` means is, or how and when it ended. */
function whereIs(refId: string, told: readonly Told[]): string {
  const person = arresteeOf(known(...told), refId);
  if (!person) return 'unheard of';
  return person.ending
    ? `${person.ending.reason ?? person.ending.kind} ${person.ending.stationId} ${clock(person.ending.at)}`
    : person.stationId;
}

const ngt = { there: 'NGT' };
const p = reported('20:00', 'P');
const q = reported('20:10', 'Q');
const qNgt = reported('20:10', 'Q', null, ngt);
const one = same('22:00', 'Q', 'P');

describe('where one person is who had two refs', () => {
  it.each<readonly [string, readonly Told[], string]>([
    ['both reported here', [p, q, one], 'BRX'],
    ['reported at two stations: what was heard last', [p, qNgt, one], 'NGT'],
    ['seen here, reported there', [p, qNgt, arrived('20:05', 'P'), one], 'BRX'],
    ['reported here, seen there', [p, qNgt, arrived('20:20', 'Q', ngt), one], 'NGT'],
    ['seen at both, here last', [p, qNgt, arrived('20:20', 'Q', ngt), booked('21:00', 'P'), one], 'BRX'],
    ['nobody knew the station of the one', [unplaced(p), qNgt, one], 'NGT'],
    ['nor of the other', [p, unplaced(q), one], 'BRX'],
    ['out under the one, before the other was heard of', [p, released('20:05', 'P'), qNgt, one], 'released BRX 20:05'],
    ['out under the other', [p, qNgt, released('20:30', 'Q', ngt), one], 'released NGT 20:30'],
    ['out, and an arrival before it', [p, q, released('21:00', 'P'), arrived('20:30', 'Q'), one], 'released BRX 21:00'],
    ['out, but seen inside afterwards', [p, q, released('20:30', 'P'), arrived('21:00', 'Q'), one], 'BRX'],
    ['matched under the one', [p, q, out('21:00', 1), matched('21:05', 'Q', 3), one], 'released BRX 21:00'],
    ['let go on the street', [p, qNgt, streetBail('20:30', 'P'), one], 'street-bailed BRX 20:30'],
    ['one desk knew nothing of them', [p, qNgt, notHere('20:30', 'P'), one], 'NGT'],
    ['and the other station was heard of before', [qNgt, p, notHere('20:30', 'P'), one], 'NGT'],
    ['one of two reports here was struck out', [p, q, notHere('20:30', 'Q'), one], 'BRX'],
    ['both were', [p, q, notHere('20:30', 'Q'), notHere('20:40', 'P'), one], 'not-here BRX 20:40'],
    ['told afterwards under the older ref', [p, q, one, released('23:00', 'P')], 'released BRX 23:00'],
    ['or under the newer', [p, q, one, released('23:00', 'Q')], 'released BRX 23:00'],
    ['moved afterwards', [p, q, one, moved('23:00', 'P', 'NGT')], 'NGT'],
    [
      'three reports of one',
      [p, q, reported('20:20', 'R'), same('22:00', 'R', 'Q'), one, released('23:00', 'R')],
      'released BRX 23:00',
    ],
    ['said twice', [p, q, one, same('22:01', 'Q', 'P')], 'BRX'],
    ['and the other way round', [p, q, one, same('22:01', 'P', 'Q')], 'BRX'],
  ])('%s', (_, told, expected) => {
    expect([whereIs('P', told), whereIs('Q', told)]).toEqual([expected, expected]);
  });

  it('taken back they are two again, as each was told', () => {
    const told = [p, qNgt, released('20:30', 'Q', ngt), one, retracted('22:05', 4)];
    expect([whereIs('P', told), whereIs('Q', told)]).toEqual(['BRX', 'released NGT 20:30']);
  });
});

it('is one among those believed here, with all that was told under either ref', () => {
  const custody = known(
    p,
    reported('20:10', 'Q', '18:00'),
    arrived('20:20', 'Q'),
    flagged('20:30', 'Q', 'minor'),
    named('20:40', 'P', 'Jo'),
    one,
  );
  expect(believedAt(custody, 'BRX')).toMatchObject([
    {
      refId: 'P',
      otherRefIds: ['Q'],
      reportedAt: at('20:00'),
      arrestedAt: at('18:00'),
      arrivals: [{ at: at('20:20') }],
      flags: ['minor'],
      names: [{ id: 'Jo', refId: 'P' }],
      stays: [{ heardAt: at('20:00'), placedAt: at('20:20'), left: null }],
    },
  ]);
});

it('a release of two is only one of them', () => {
  const told = [p, q, out('21:00', 2), matched('21:05', 'P', 3), matched('21:06', 'Q', 3)];
  const open = (...more: readonly Told[]) => known(...told, ...more).stations.get('BRX')?.releases[0]?.open;
  expect([open(), open(one)]).toEqual([0, 1]);
});

it('nobody is inside whom neither ref has inside, and nobody gone whom both have', () => {
  const refs = ['P', 'Q', 'R'] as const;
  const time = fc.integer({ min: 0, max: 300 }).map((minute) => `${20 + Math.floor(minute / 60)}:${minute % 60}`);
  const told = fc.oneof(
    fc.tuple(time, fc.constantFrom(...refs)).map(([when, ref]) => arrived(when, ref)),
    fc.tuple(time, fc.constantFrom(...refs)).map(([when, ref]) => released(when, ref)),
    fc.tuple(time, fc.constantFrom(...refs)).map(([when, ref]) => notHere(when, ref)),
    fc.tuple(time, fc.constantFrom(...refs)).map(([when, ref]) => moved(when, ref, 'NGT')),
  );
  fc.assert(
    fc.property(
      fc.array(told, { maxLength: 12 }),
      fc.array(fc.constantFrom(...refs), { maxLength: 4 }),
      (all, pairs) => {
        const before = [...refs.map((ref) => reported('19:00', ref)), ...all];
        const apart = foldCustody(book(...before));
        const links = pairs.map((ref) => same('26:00', ref, 'P'));
        const together = foldCustody(book(...before, ...links));
        const group = new Set<string>(['P', ...pairs]);
        const wereInside = [...group].filter((ref) => !apart.arrestees.get(ref)?.ending);
        const isInside = !arresteeOf(together, 'P')?.ending;
        if (wereInside.length === group.size) expect(isInside).toBe(true);
        if (wereInside.length === 0) expect(isInside).toBe(false);
        expect(together.arrestees.size).toBe(refs.length - group.size + 1);
        for (const ref of group) expect(arresteeOf(together, ref)).toBe(together.arrestees.get('P'));
      },
    ),
    { numRuns: 300 },
  );
});

function unplaced(told: Told): Told {
  return told.body.kind === 'reported' ? { ...told, body: { ...told.body, unplaced: true } } : told;
}

function streetBail(time: string, refId: string): Told {
  return { ...notHere(time, refId), body: { kind: 'not-here', refId, reason: 'street-bailed' } };
}
