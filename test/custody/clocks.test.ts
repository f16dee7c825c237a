import { describe, expect, it } from 'vitest';
import { clocksOf, demandEnd, firstPlausibleRelease } from '../../data/custody/clocks.ts';
import { foldCustody } from '../../data/custody/fold.ts';
import { type JurisdictionName, jurisdictions } from '../../data/custody/jurisdictions.ts';
import { minuteMs } from '../../data/ranges.ts';
import { arrived, at, book, booked, clock, moved, notHere, released, reported, settings, type Told } from './book.ts';

function person(told: readonly Told[]) {
  const found = foldCustody(book(...told)).arrestees.get('P');
  if (!found) throw new Error('nobody');
  return found;
}

const clocks = (told: readonly Told[], now = '20:00', name: JurisdictionName = 'england-wales') =>
  clocksOf(person(told), jurisdictions[name], at(now), settings);

/** `~` marks an estimate. */
function shown(told: readonly Told[], name: JurisdictionName): string {
  const { coverUntil, coverEstimated, askAfter, askEstimated } = clocks(told, '20:00', name);
  return `cover ${coverEstimated ? '~' : ''}${clock(coverUntil)} ask ${askEstimated ? '~' : ''}${clock(askAfter ?? 0)}`;
}

const late = reported('20:00', 'P', '18:00');
const cases: readonly (readonly [string, readonly Told[], string, string])[] = [
  ['arrest unknown: the report', [reported('20:00', 'P')], 'cover ~50:00 ask ~44:00', 'cover ~50:00 ask ~32:00'],
  [
    'heard later than sent: when it was heard',
    [reported('20:00', 'P', null, { heard: '20:30' })],
    'cover ~50:30 ask ~44:30',
    'cover ~50:30 ask ~32:30',
  ],
  ['arrest known', [late], 'cover ~48:00 ask ~42:00', 'cover ~48:00 ask ~30:00'],
  ['arrival known', [late, arrived('19:00', 'P')], 'cover ~46:00 ask 43:00', 'cover ~43:00 ask ~31:00'],
  ['booked in', [late, arrived('19:00', 'P'), booked('21:00', 'P')], 'cover 45:00 ask 43:00', 'cover 45:00 ask 33:00'],
  ['booked in, arrival unknown', [late, booked('21:00', 'P')], 'cover 45:00 ask ~42:00', 'cover 45:00 ask 33:00'],
  [
    'booked in long before the report',
    [reported('20:00', 'P'), booked('12:00', 'P')],
    'cover 36:00 ask ~36:00',
    'cover 36:00 ask 24:00',
  ],
  [
    'booked in here before the first arrival told',
    [late, booked('18:30', 'P'), moved('20:00', 'P', 'NGT'), arrived('21:00', 'P', { there: 'NGT' })],
    'cover 42:30 ask ~42:30',
    'cover 42:30 ask 30:30',
  ],
  [
    'a move and a second arrival restart nothing',
    [late, arrived('19:00', 'P'), moved('22:00', 'P', 'NGT'), arrived('23:00', 'P', { there: 'NGT' })],
    'cover ~46:00 ask 43:00',
    'cover ~43:00 ask ~31:00',
  ],
  [
    'the first arrival, also when heard last',
    [late, arrived('23:00', 'P', { there: 'NGT' }), arrived('19:00', 'P')],
    'cover ~46:00 ask 43:00',
    'cover ~43:00 ask ~31:00',
  ],
  [
    'the last booking for cover, the first for the question',
    [late, arrived('19:00', 'P'), booked('21:00', 'P'), booked('24:00', 'P', { there: 'NGT' })],
    'cover 48:00 ask 43:00',
    'cover 48:00 ask 33:00',
  ],
];

describe('two clocks a person', () => {
  it.each(cases)('%s', (_, told, england, scotland) => {
    expect(shown(told, 'england-wales')).toBe(england);
    expect(shown(told, 'northern-ireland')).toBe(england);
    expect(shown(told, 'scotland')).toBe(scotland);
  });

  it('Scotland: the second twelve hours are asked about at ten', () => {
    expect(clocks([late, booked('21:00', 'P')], '20:00', 'scotland').askAheadAt).toBe(at('31:00'));
    expect(clocks([late, booked('21:00', 'P')]).askAheadAt).toBeNull();
  });

  it.each([
    ['clocks go back: 23 hours later on the wall', '2026-10-24T20:00:00+01:00', '2026-10-25T19:00:00+00:00'],
    ['clocks go forward: 25 hours later on the wall', '2026-03-28T20:00:00+00:00', '2026-03-29T21:00:00+01:00'],
  ])('%s', (_, bookedIn, until) => {
    const facts = [reported('20:00', 'P'), booked('20:00', 'P'), arrived('20:00', 'P')].map((fact) => ({
      ...fact,
      happenedAt: Date.parse(bookedIn),
    }));
    const { coverUntil, askAfter } = clocks(facts);
    expect(coverUntil).toBe(Date.parse(until));
    expect(askAfter).toBe(Date.parse(until));
  });
});

describe('nobody leaves the demand by silence', () => {
  const told = [late, booked('21:00', 'P')];
  it.each([
    ['44:59', false, '45:00'],
    ['45:00', true, '51:00'],
    ['47:59', true, '51:00'],
    ['48:00', true, '57:00'],
    ['51:00', true, '57:00'],
    ['190:00', true, '195:00'],
    ['192:00', true, '201:00'],
  ])('at %s overdue is %s, demand until %s', (now, overdue, until) => {
    const read = clocks(told, now);
    expect([read.overdue, clock(read.demandUntil), clock(read.coverUntil)]).toEqual([overdue, until, '45:00']);
  });

  it.each([
    ['released', [...told, released('46:00', 'P')]],
    ['not here', [...told, notHere('46:00', 'P')]],
  ])('%s: neither overdue nor wanted', (_, ended) => {
    expect(clocks(ended, '60:00')).toMatchObject({ overdue: false, demandUntil: at('46:00') });
  });

  it('step and notice are settings', () => {
    const short = { ...settings, overdueStepMs: 60 * minuteMs, overdueNoticeMs: 15 * minuteMs };
    expect([at('20:30'), at('20:45')].map((now) => clock(demandEnd(at('20:00'), now, short)))).toEqual([
      '21:00',
      '22:00',
    ]);
  });
});

describe('first plausible release', () => {
  it.each<readonly [string, readonly Told[], string]>([
    ['two hours after the arrival', [late, arrived('19:00', 'P')], '21:00'],
    ['arrival unknown: three hours after the arrest', [late], '21:00'],
    ['arrest unknown: three hours after the report', [reported('20:00', 'P')], '23:00'],
    ['a booking counts as an arrival', [late, booked('20:30', 'P')], '22:30'],
    ['a second booking changes nothing', [late, booked('20:30', 'P'), booked('23:00', 'P', { there: 'NGT' })], '22:30'],
    ['nor does a second arrival', [late, arrived('19:00', 'P'), arrived('23:00', 'P', { there: 'NGT' })], '21:00'],
  ])('%s', (_, told, expected) => {
    expect(clock(firstPlausibleRelease(person(told), settings))).toBe(expected);
  });
});
