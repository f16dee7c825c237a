import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Offer, type Place, redirects } from '../../data/follow/redirects.ts';
import { hourMs, type Range, totalMs } from '../../data/ranges.ts';
import type { Outlook } from '../../data/rota/outlook.ts';

const range = (start: number, end: number): Range => ({ start: start * hourMs, end: end * hourMs });
const show = (hours: readonly Range[]) => hours.map(({ start, end }) => `${start / hourMs}-${end / hourMs}`).join(' ');

/** Where somebody may walk out in these hours, two are wanted, and these are down. */
function place(id: string, demand: readonly Range[], signUps: readonly Range[] = [], wanted = 2): Place {
  const outlook = { station: { id }, held: demand.map((one) => ({ demand: one })), signUps, wanted, wantedChanges: [] };
  return { outlook: outlook as unknown as Outlook, km: null };
}

const holding = (personId: string, ...hours: readonly Range[]) => ({ personId, hours });

/** Who is offered what: `ana ngt 20-23`. */
const offered = (
  people: readonly string[],
  own: readonly Range[],
  places: readonly Place[],
  offers: readonly Offer[] = [],
  now = 18,
): string[] =>
  [
    ...redirects(
      people.map((name) => holding(name, ...own)),
      places,
      offers,
      now * hourMs,
    ),
  ].map(
    ([name, { outlook, hours, isEmpty }]) =>
      `${name} ${outlook.station.id} ${show(hours)}${isEmpty ? '' : ' beside others'}`,
  );

const night = [range(20, 32)];

describe('where somebody goes instead', () => {
  it.each<readonly [string, readonly string[], readonly string[]]>([
    [
      'the nearest with nobody in their hours',
      offered(['ana'], [range(20, 23)], [place('a', night), place('b', night)]),
      ['ana a 20-23'],
    ],
    ['only while it is needed there', offered(['ana'], [range(18, 23)], [place('a', night)]), ['ana a 20-23']],
    ['only in hours to come', offered(['ana'], [range(20, 23)], [place('a', night)], [], 21), ['ana a 21-23']],
    [
      'not where somebody is down',
      offered(['ana'], [range(20, 23)], [place('a', night, [range(20, 23)]), place('b', night)]),
      ['ana b 20-23'],
    ],
    [
      'rather half of their hours or more than the nearest',
      offered(['ana'], [range(20, 24)], [place('a', night, [range(20, 23)]), place('b', night)]),
      ['ana b 20-24'],
    ],
    [
      'else where most of them are',
      offered(['ana'], [range(20, 26)], [place('a', [range(20, 21)]), place('b', [range(20, 22)])]),
      ['ana b 20-22'],
    ],
    [
      'beside others where nobody is missing altogether',
      offered(['ana'], [range(20, 23)], [place('a', night, [range(20, 32)])]),
      ['ana a 20-23 beside others'],
    ],
    [
      'nowhere for less than a quarter of an hour',
      offered(['ana'], [range(20, 23)], [place('a', [range(19, 20.2)])]),
      [],
    ],
    ['nowhere, where all is covered', offered(['ana'], [range(20, 23)], [place('a', night, [...night, ...night])]), []],
    [
      'in all their hours there',
      offered(['ana'], [range(20, 21), range(22, 23)], [place('a', night)]),
      ['ana a 20-21 22-23'],
    ],
  ])('%s', (_, got, expected) => expect(got).toEqual(expected));
});

describe('as many as are wanted', () => {
  const own = [range(20, 23)];
  it('are sent to one gap, the others to the next', () => {
    expect(offered(['ana', 'ben', 'cal', 'dee', 'eve'], own, [place('a', night), place('b', night)])).toEqual([
      'ana a 20-23',
      'ben a 20-23',
      'cal b 20-23',
      'dee b 20-23',
    ]);
  });

  it('those counted who were offered it before', () => {
    const before = [{ personId: 'zoe', stationId: 'a', hours: own }];
    expect(offered(['ana', 'ben'], own, [place('a', night), place('b', night)], before)).toEqual([
      'ana a 20-23',
      'ben b 20-23',
    ]);
  });

  it('and never more, nor anybody where they are not wanted', () => {
    const hours = fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }))
      .map(([start, length]) => range(start, start + length));
    const some = fc.array(hours, { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(some, { maxLength: 6 }),
        some,
        some,
        fc.integer({ min: 1, max: 3 }),
        (people, demand, down, wanted) => {
          const found = redirects(
            people.map((own, at) => holding(`p${at}`, ...own)),
            [place('a', demand, down, wanted)],
            [],
            5 * hourMs,
          );
          for (let hour = 0; hour < 30; hour += 1) {
            const at = (all: readonly Range[]) =>
              all.filter(({ start, end }) => start <= hour * hourMs && hour * hourMs < end).length;
            const sent = at([...found.values()].flatMap((redirect) => redirect.hours));
            if (sent > 0) {
              expect(hour).toBeGreaterThanOrEqual(5);
              expect(at(demand)).toBeGreaterThan(0);
              expect(at(down) + sent).toBeLessThanOrEqual(wanted);
            }
          }
          for (const [at, own] of people.entries())
            expect(totalMs([...own, ...(found.get(`p${at}`)?.hours ?? [])])).toBe(totalMs(own));
        },
      ),
      { numRuns: 200 },
    );
  });
});
