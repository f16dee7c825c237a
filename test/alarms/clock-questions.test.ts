import { describe, expect, it } from 'vitest';
import type { AlarmKind } from '../../data/alarms/alarm.ts';
import { questionsOf } from '../../data/alarms/questions/index.ts';
import { headCount } from '../../data/custody/counts.ts';
import { heldForCourtAt } from '../../data/custody/court.ts';
import { foldCustody } from '../../data/custody/fold.ts';
import { heldAt } from '../../data/custody/held.ts';
import { type JurisdictionName, jurisdictions } from '../../data/custody/jurisdictions.ts';
import { stationState } from '../../data/custody/state.ts';
import type { Instant } from '../../data/ranges.ts';
import type { Outlook } from '../../data/rota/outlook.ts';
import {
  arrived,
  at,
  away,
  back,
  book,
  booked,
  clock,
  extended,
  heldForCourt,
  moved,
  out,
  people,
  regime,
  released,
  reported,
  settings,
  type Told,
  van,
} from '../custody/book.ts';
import { stationLike } from '../stations/station-like.ts';
import { zone } from '../transcript.ts';

/** A station as it stands, as far as its clocks have a part in it. */
function outlookAt(told: readonly Told[], now: Instant, jurisdiction: JurisdictionName): Outlook {
  const custody = foldCustody(book(...told));
  return {
    station: stationLike('BRX', 'Brixham', { jurisdiction }),
    ...{ isFar: false, isActivated: false },
    ...{ activation: null, signUps: [], wanted: 2, wantedChanges: [], gridHours: 3, stretches: [] },
    custody,
    count: headCount(custody, 'BRX', now, settings),
    held: heldAt(custody, 'BRX', jurisdictions[jurisdiction], now, settings),
    court: heldForCourtAt(custody, 'BRX', now),
    state: stationState(custody, 'BRX', now, settings, false),
  };
}

const byClock: readonly AlarmKind[] = [
  ...(['near-cover', 'ask-after', 'second-period', 'which-out', 'in-hospital', 'unseen', 'for-court'] as const),
  'overdue',
];

/** `near-cover, news 42:30`: what is asked, and since when it is news. */
const asked = (told: readonly Told[], now: string, law: JurisdictionName = 'england-wales'): string[] =>
  questionsOf(outlookAt(told, at(now), law), at(now), Number.POSITIVE_INFINITY, zone)
    .filter(({ kind }) => byClock.includes(kind))
    .map(({ kind, newsAt }) => `${kind}, news ${clock(newsAt ?? 0)}`);

type Case = readonly [now: string, expected: readonly string[]];
function check(told: readonly Told[], cases: readonly Case[], law?: JurisdictionName): void {
  for (const [now, expected] of cases) expect([now, ...asked(told, now, law)]).toEqual([now, ...expected]);
}

const one = [reported('10:05', 'P', '10:00'), arrived('10:20', 'P'), booked('13:30', 'P')];
const two = [reported('12:05', 'Q', '12:00'), arrived('12:20', 'Q'), booked('14:00', 'Q')];

describe('as the clocks run out', () => {
  it('the hour to ask a solicitor, then two hours before the end of cover, then no news', () => {
    check(one, [
      ['34:19', []],
      ['34:20', ['ask-after, news 34:20']],
      ['35:29', ['ask-after, news 34:20']],
      ['35:30', ['near-cover, news 35:30', 'ask-after, news 34:20']],
      ['37:29', ['near-cover, news 35:30', 'ask-after, news 34:20']],
      ['37:30', ['overdue, news 37:30']],
    ]);
  });

  it('one question a station; whoever joins is news', () => {
    check(
      [...one, ...two],
      [
        ['35:59', ['near-cover, news 35:30', 'ask-after, news 34:20']],
        ['36:00', ['near-cover, news 36:00', 'ask-after, news 34:20']],
        ['36:20', ['near-cover, news 36:00', 'ask-after, news 36:20']],
        ['37:30', ['overdue, news 37:30', 'near-cover, news 36:00', 'ask-after, news 36:20']],
      ],
    );
  });

  it.each<readonly [string, readonly Told[], string, readonly string[]]>([
    ['who is out is not asked about', [...one, released('30:00', 'P')], '36:00', []],
    ['nor who is held for court', [...one, heldForCourt('30:00', 'P')], '36:00', ['for-court, news 31:00']],
    ['nor here who was moved', [...one, moved('30:00', 'P', 'NGT')], '36:00', []],
    ['extended: asked by the hour said', [...one, extended('30:00', 'P', '46:00')], '43:59', []],
    ['extended, and near it', [...one, extended('30:00', 'P', '46:00')], '44:00', ['near-cover, news 44:00']],
    ['on a warrant nobody is asked after', [...one, regime('14:00', 'P', 'warrant')], '35:00', []],
    ['but cover is', [...one, regime('14:00', 'P', 'warrant')], '36:00', ['near-cover, news 35:30']],
    ['and it goes on being asked', [...one, regime('14:00', 'P', 'warrant')], '40:00', ['overdue, news 37:30']],
    ['at a hospital no clock asks', [...one, away('34:00', 'P')], '37:59', []],
    [
      'back again, so much later',
      [...one, away('34:00', 'P'), back('36:00', 'P')],
      '37:30',
      ['near-cover, news 37:30', 'ask-after, news 36:20'],
    ],
  ])('%s', (_, told, now, expected) => expect(asked(told, now)).toEqual(expected));

  it('Scotland: ahead of the second twelve hours, then at the end of the first', () => {
    check(
      one,
      [
        ['23:29', []],
        ['23:30', ['second-period, news 23:30']],
        ['25:29', ['second-period, news 23:30']],
        ['25:30', ['ask-after, news 25:30']],
        ['35:30', ['near-cover, news 35:30', 'ask-after, news 25:30']],
      ],
      'scotland',
    );
  });

  it('while somebody came out without a ref, one question for all clocks: which of these are out', () => {
    check(
      [...one, ...two, out('30:00', 1)],
      [
        ['34:19', []],
        ['34:20', ['which-out, news 34:20']],
        ['36:30', ['which-out, news 36:20']],
        ['37:30', ['which-out, news 37:30']],
        ['40:00', ['which-out, news 38:00']],
      ],
    );
  });
});

describe('at a hospital', () => {
  it('asked every four hours, for as long as they are there', () => {
    check(
      [...one, away('14:00', 'P')],
      [
        ['17:59', []],
        ['18:00', ['in-hospital, news 18:00']],
        ['21:59', ['in-hospital, news 18:00']],
        ['22:00', ['in-hospital, news 22:00']],
        ['47:00', ['in-hospital, news 46:00']],
      ],
    );
    check([...one, away('14:00', 'P'), back('21:00', 'P')], [['22:00', []]]);
  });

  it('two of them in one question, each at their own hours', () => {
    check(
      [...one, ...two, away('14:00', 'P'), away('15:00', 'Q')],
      [
        ['18:30', ['in-hospital, news 18:00']],
        ['19:30', ['in-hospital, news 19:00']],
        ['22:30', ['in-hospital, news 22:00']],
      ],
    );
  });
});

describe('nobody has seen them come', () => {
  it.each<readonly [string, readonly Told[], string, readonly string[]]>([
    ['not before four hours', [reported('10:05', 'P', '10:00')], '13:59', []],
    ['then', [reported('10:05', 'P', '10:00')], '14:00', ['unseen, news 14:00']],
    ['reported late: an hour later', [reported('13:50', 'P', '09:00')], '14:49', []],
    ['and then', [reported('13:50', 'P', '09:00')], '14:50', ['unseen, news 14:50']],
    ['arrest not known: from the report', [reported('10:05', 'P')], '14:05', ['unseen, news 14:05']],
    ['seen', [reported('10:05', 'P', '10:00'), arrived('13:00', 'P')], '14:30', []],
    [
      'moved here by the police',
      [reported('10:05', 'P', '10:00', { there: 'NGT' }), moved('11:00', 'P', 'BRX')],
      '20:00',
      [],
    ],
    ['a van does not say who', [reported('10:05', 'P', '10:00'), van('13:00', 1)], '14:30', ['unseen, news 14:00']],
    [
      'another not seen either is news',
      [reported('10:05', 'P', '10:00'), reported('11:05', 'Q', '11:00')],
      '15:10',
      ['unseen, news 15:00'],
    ],
    ['until the clocks ask', [reported('10:05', 'P', '10:00')], '40:00', ['overdue, news 40:00']],
  ])('%s', (_, told, now, expected) => expect(asked(told, now)).toEqual(expected));
});

describe('held for court', () => {
  const told = [...people(1, '01:00'), heldForCourt('06:30', 'P1', '34:00')];
  const againAt = (now: string) =>
    questionsOf(outlookAt(told, at(now), 'england-wales'), at(now), Number.POSITIVE_INFINITY, zone).map((question) =>
      clock(question.againAt ?? 0),
    );

  it('told at 07:00 and 20:00, until that day is over', () => {
    check(told, [
      ['06:59', []],
      ['07:00', ['for-court, news 07:00']],
      ['45:59', ['for-court, news 07:00']],
      ['46:00', []],
    ]);
    expect(['07:30', '19:59', '20:00', '30:59', '31:00', '44:00'].flatMap(againAt)).toEqual([
      '07:00',
      '07:00',
      '20:00',
      '20:00',
      '31:00',
      '44:00',
    ]);
  });

  it('somebody else held for court is news at the next of these hours', () => {
    const more = [...told, ...people(2, '01:00').slice(2), heldForCourt('21:00', 'P2')];
    check(more, [
      ['30:59', ['for-court, news 07:00']],
      ['31:00', ['for-court, news 31:00']],
    ]);
  });

  it('by the wall, also on the nights the clocks change', () => {
    const shift = Date.parse('2026-10-24T00:00+01:00') - at('00:00');
    const later = told.map((fact) => ({ ...fact, happenedAt: fact.happenedAt + shift, heardAt: fact.heardAt + shift }));
    const outlook = outlookAt(later, Date.parse('2026-10-25T07:30Z'), 'england-wales');
    const [question] = questionsOf(outlook, Date.parse('2026-10-25T07:30Z'), Number.POSITIVE_INFINITY, zone);
    expect(question?.kind).toBe('for-court');
    expect(question?.againAt).toBe(Date.parse('2026-10-25T07:00Z'));
  });
});
