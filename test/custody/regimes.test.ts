import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clocksOf } from '../../data/custody/clocks.ts';
import { heldForCourtAt } from '../../data/custody/court.ts';
import { foldCustody } from '../../data/custody/fold.ts';
import { type JurisdictionName, jurisdictions } from '../../data/custody/jurisdictions.ts';
import type { RegimeName } from '../../data/custody/regimes.ts';
import {
  arrived,
  at,
  away,
  back,
  book,
  booked,
  clock,
  extended,
  flagged,
  heldForCourt,
  moved,
  regime,
  released,
  reported,
  settings,
  type Told,
  tell,
} from './book.ts';

/** `cover 34:30 ask 34:20`: hours from the Saturday's midnight; `~` marks an estimate, `!` that it ran out without news. */
function shown(told: readonly Told[], law: JurisdictionName, now: string): string {
  const arrestee = foldCustody(book(...told)).arrestees.get('P');
  if (!arrestee) throw new Error('nobody');
  const read = clocksOf(arrestee, jurisdictions[law], at(now), settings);
  const cover = `${read.coverEstimated ? '~' : ''}${clock(read.coverUntil)}${read.overdue ? '!' : ''}`;
  const ask = read.askAfter === null ? 'never' : `${read.askEstimated ? '~' : ''}${clock(read.askAfter)}`;
  const ahead = read.askAheadAt === null ? '' : ` ahead ${clock(read.askAheadAt)}`;
  if (arrestee.ending) return `${arrestee.ending.kind}, no demand after ${clock(read.demandUntil)}`;
  return `${read.stoppedSince === null ? '' : 'stopped, '}cover ${cover} ask ${ask}${ahead}`;
}

const arrest = reported('10:05', 'P', '10:00');
/** Arrested 10:00, at the station 10:20, detention authorised 10:30. */
const usual = [arrest, arrived('10:20', 'P'), booked('10:30', 'P')];
const there = { there: 'NGT' };

interface Row {
  readonly rule: string;
  readonly source: string;
  readonly told: readonly Told[];
  readonly expected: string;
  readonly law?: JurisdictionName;
  readonly now?: string;
}

const rows: readonly Row[] = [
  {
    rule: 'England and Wales: 24 h from arrival at the first station; cover from the booking in',
    source: 'PACE s.41(1), (2)(d)',
    told: usual,
    expected: 'cover 34:30 ask 34:20',
  },
  {
    rule: 'the arrival is at the gate, also where the van waits in the yard for hours',
    source: 'PNLD 22 Apr 2024',
    told: [arrest, arrived('10:20', 'P'), booked('16:00', 'P')],
    expected: 'cover 40:00 ask 34:20',
  },
  {
    rule: 'a station that is not designated counts; moving on restarts nothing',
    source: 'PNLD 13 Nov 2019',
    told: [
      arrest,
      arrived('10:20', 'P', there),
      moved('12:00', 'P', 'BRX'),
      arrived('12:30', 'P'),
      booked('12:40', 'P'),
    ],
    expected: 'cover 36:40 ask 34:20',
  },
  {
    rule: 'came in voluntarily, arrested there: from the arrest',
    source: 'PACE s.41(2)(c), s.29',
    told: [arrest, arrived('08:00', 'P'), booked('10:30', 'P'), regime('11:00', 'P', 'voluntary')],
    expected: 'cover 34:30 ask 34:00',
  },
  {
    rule: 'the same, not booked in yet',
    source: 'PACE s.41(2)(c)',
    told: [arrest, arrived('08:00', 'P'), regime('11:00', 'P', 'voluntary')],
    expected: 'cover ~37:00 ask 34:00',
  },
  {
    rule: 'wanted by another force: from the hour the back office reckons, arrival there or 24 h after the arrest',
    source: 'PACE s.41(2)(a), (3)',
    told: [arrest, arrived('10:20', 'P', there), regime('20:00', 'P', 'other-force'), booked('20:30', 'P')],
    expected: 'cover 44:30 ask 44:00',
  },
  {
    rule: 'held already, moved for another force’s offence: 24 h anew, arrival there or 24 h after leaving',
    source: 'PACE s.41(5)',
    told: [...usual, regime('20:00', 'P', 'other-force')],
    expected: 'cover ~47:00 ask 44:00',
  },
  {
    rule: 'arrested outside England and Wales: from the first arrival inside',
    source: 'PACE s.41(2)(b)',
    told: [arrest, arrived('10:20', 'P', there), regime('12:00', 'P', 'from-outside'), arrived('18:00', 'P')],
    expected: 'cover ~45:00 ask 42:00',
  },
  {
    rule: 'or 24 h after the entry, where that is earlier',
    source: 'PACE s.41(2)(b)',
    told: [arrest, regime('12:00', 'P', 'from-outside'), arrived('40:00', 'P'), booked('40:30', 'P')],
    expected: 'cover 64:30 ask 60:00',
  },
  {
    rule: 'medical hospital: both clocks stop, there and back',
    source: 'PACE s.41(6)',
    told: [...usual, away('14:00', 'P'), back('17:00', 'P')],
    expected: 'cover 37:30 ask 37:20',
  },
  {
    rule: 'while out they show as they stood on leaving',
    source: 'PACE s.41(6)',
    told: [...usual, away('14:00', 'P')],
    expected: 'stopped, cover 34:30 ask 34:20',
    now: '40:00',
  },
  {
    rule: 'investigative X-ray: the clock runs, so nothing is noted; a trip noted by mistake is taken back',
    source: 'PNLD 7 Mar 2018',
    told: usual,
    expected: 'cover 34:30 ask 34:20',
  },
  {
    rule: 'extension to 36 h: by hand, both clocks to its hour',
    source: 'PACE s.42',
    told: [...usual, extended('33:00', 'P', '46:20')],
    expected: 'cover 46:20 ask 46:20',
  },
  {
    rule: 'further extensions up to 96 h: the last one holds',
    source: 'PACE s.43-44',
    told: [...usual, extended('33:00', 'P', '46:20'), extended('45:00', 'P', '81:00')],
    expected: 'cover 81:00 ask 81:00',
  },
  {
    rule: 'only hospital time after an extension is added',
    source: 'PACE s.41(6), s.42',
    told: [
      ...usual,
      away('14:00', 'P'),
      back('17:00', 'P'),
      extended('33:00', 'P', '46:20'),
      away('40:00', 'P'),
      back('41:00', 'P'),
    ],
    expected: 'cover 47:20 ask 47:20',
  },
  {
    rule: 'a summary-only offence: a hard stop at 24 h, which is what is reckoned of everybody; the offence is not asked',
    source: 'PACE s.42(1)(b)',
    told: usual,
    expected: 'cover 34:30! ask 34:20',
    now: '35:00',
  },
  {
    rule: 'reviews run from the authorisation (here the first by 16:30) and end nobody’s hours: none is reckoned',
    source: 'PACE s.40',
    told: usual,
    expected: 'cover 34:30 ask 34:20',
  },
  {
    rule: 'back on police bail: 9 h used leaves 15, and up to 3 h of standing still is covered',
    source: 'PACE s.47(6); Police, Crime, Sentencing and Courts Act 2022 sch.4',
    told: [...usual, regime('11:00', 'P', 'police-bail', 9)],
    expected: 'cover 28:30 ask 25:20',
  },
  {
    rule: 'the same where more than all is used',
    source: 'PACE s.47(6)',
    told: [...usual, regime('11:00', 'P', 'police-bail', 30)],
    expected: 'cover 13:30 ask 10:20',
    now: '11:00',
  },
  {
    rule: 'street bail answered: arrival to answer it; an arrest long before does not count',
    source: 'PACE s.41(2)(ca)',
    told: [reported('10:25', 'P', '-72:00'), arrived('10:20', 'P'), booked('10:30', 'P')],
    expected: 'cover 34:30 ask 34:20',
  },
  {
    rule: 'charged and refused bail: no hour here any more, court at the first sitting',
    source: 'PACE s.38, s.46',
    told: [...usual, heldForCourt('20:00', 'P')],
    expected: 'held-for-court, no demand after 20:00',
  },
  {
    rule: 'breach of court bail: before a justice in 24 h from the arrest, Sundays not counted (Sat 10:00 to Mon 10:00)',
    source: 'Bail Act 1976 s.7(4), (7)',
    told: [...usual, regime('11:00', 'P', 'court-bail')],
    expected: 'cover 58:00 ask 58:00',
  },
  {
    rule: 'the same, arrested on a Sunday: the end of Monday',
    source: 'Bail Act 1976 s.7(7)',
    told: [reported('35:00', 'P', '35:00'), regime('35:30', 'P', 'court-bail')],
    expected: 'cover 72:00 ask 72:00',
    now: '36:00',
  },
  {
    rule: 'court warrant: no hour by law, so nobody is asked after; cover as usual, and then on',
    source: 'no PACE limit',
    told: [...usual, regime('11:00', 'P', 'warrant')],
    expected: 'cover 34:30! ask never',
    now: '35:00',
  },
  {
    rule: 'breach of the peace: the same',
    source: 'no PACE limit',
    told: [...usual, regime('11:00', 'P', 'peace')],
    expected: 'cover 34:30 ask never',
  },
  {
    rule: 'under 18: as adults',
    source: 'PACE s.41',
    told: [...usual, flagged('11:00', 'P', 'minor')],
    expected: 'cover 34:30 ask 34:20',
  },
  {
    rule: 'Terrorism Act: 48 h from the arrest',
    source: 'Terrorism Act 2000 s.41(3)',
    told: [...usual, regime('11:00', 'P', 'terrorism')],
    expected: 'cover 58:00 ask 58:00',
  },
  {
    rule: 'the same, arrest unknown: at the latest when they came',
    source: 'Terrorism Act 2000 s.41(3)',
    told: [reported('12:00', 'P'), arrived('10:20', 'P'), regime('12:05', 'P', 'terrorism')],
    expected: 'cover ~58:20 ask ~58:20',
  },
  {
    rule: 'the same, further warrants: by hand',
    source: 'Terrorism Act 2000 sch.8 para.29',
    told: [...usual, regime('11:00', 'P', 'terrorism'), extended('57:00', 'P', '90:00')],
    expected: 'cover 90:00 ask 90:00',
  },
  {
    rule: 'Scotland, not charged: 12 h from authorisation, asked at 10; cover for the second 12',
    source: 'Criminal Justice (Scotland) Act 2016 s.7, s.9-12',
    told: usual,
    expected: 'cover 34:30 ask 22:30 ahead 20:30',
    law: 'scotland',
  },
  {
    rule: 'Scotland: the second 12 h are known to be authorised',
    source: 'Criminal Justice (Scotland) Act 2016 s.12',
    told: [...usual, extended('20:00', 'P', '34:30')],
    expected: 'cover 34:30 ask 34:30',
    law: 'scotland',
  },
  {
    rule: 'Scotland: earlier custody for the same matter is deducted',
    source: 'Criminal Justice (Scotland) Act 2016 s.10',
    told: [...usual, regime('11:00', 'P', 'police-bail', 4)],
    expected: 'cover 30:30 ask 18:30 ahead 16:30',
    law: 'scotland',
  },
  {
    rule: 'Scotland: hospital time',
    source: 'Criminal Justice (Scotland) Act 2016 s.15',
    told: [...usual, away('14:00', 'P'), back('17:00', 'P')],
    expected: 'cover 37:30 ask 25:30 ahead 23:30',
    law: 'scotland',
  },
  {
    rule: 'Scotland, charged or on a warrant: court by the next sitting day',
    source: 'Criminal Justice (Scotland) Act 2016 s.21',
    told: [...usual, heldForCourt('20:00', 'P', '34:00')],
    expected: 'held-for-court, no demand after 20:00',
    law: 'scotland',
  },
  {
    rule: 'Scotland, investigative liberation: a release',
    source: 'Criminal Justice (Scotland) Act 2016 s.16',
    told: [...usual, released('20:00', 'P')],
    expected: 'released, no demand after 20:00',
    law: 'scotland',
  },
  {
    rule: 'Northern Ireland: as PACE',
    source: 'PACE (NI) Order 1989 art.42',
    told: usual,
    expected: 'cover 34:30 ask 34:20',
    law: 'northern-ireland',
  },
  {
    rule: 'Northern Ireland: back on police bail, without the 3 h of 2022',
    source: 'PACE (NI) Order 1989 art.48',
    told: [...usual, regime('11:00', 'P', 'police-bail', 9)],
    expected: 'cover 25:30 ask 25:20',
    law: 'northern-ireland',
  },
];

describe('every rule of custody time', () => {
  it.each(rows)('$rule ($source)', ({ told, expected, law = 'england-wales', now = '20:00' }) => {
    expect(shown(told, law, now)).toBe(expected);
  });
});

describe('what is said of a person, one after the other', () => {
  const cases: readonly (readonly [string, readonly Told[], string])[] = [
    [
      'the last rule said holds',
      [...usual, regime('11:00', 'P', 'terrorism'), regime('12:00', 'P', 'usual')],
      'cover 34:30 ask 34:20',
    ],
    [
      'a rule said after an extension sets it aside',
      [...usual, extended('18:00', 'P', '40:00'), regime('19:00', 'P', 'terrorism')],
      'cover 58:00 ask 58:00',
    ],
    [
      'a move after an extension changes nothing',
      [...usual, extended('18:00', 'P', '40:00'), moved('19:00', 'P', 'NGT'), booked('19:30', 'P', there)],
      'cover 40:00 ask 40:00',
    ],
    [
      'a trip before the clock has begun is not added',
      [arrest, away('10:05', 'P'), arrived('12:00', 'P'), booked('12:30', 'P')],
      'cover 36:30 ask 36:00',
    ],
    [
      'of one across its beginning only the rest is',
      [arrest, away('15:00', 'P'), back('18:00', 'P')],
      'cover ~42:00 ask ~37:00',
    ],
    [
      'two trips add up',
      [...usual, away('12:00', 'P'), back('13:00', 'P'), away('15:00', 'P'), back('15:30', 'P')],
      'cover 36:00 ask 35:50',
    ],
    [
      'a second trip counts where the first one moved the end behind it',
      [...usual, away('30:00', 'P'), back('34:00', 'P'), away('37:00', 'P'), back('38:00', 'P')],
      'cover 39:30 ask 39:20',
    ],
    ['one after the end does not', [...usual, away('35:00', 'P'), back('38:00', 'P')], 'cover 34:30! ask 34:20'],
    [
      'told out of order',
      [...usual, back('17:00', 'P', { heard: '17:00' }), away('14:00', 'P', { heard: '17:05' })],
      'cover 37:30 ask 37:20',
    ],
    [
      'whoever is booked in again is back, though nobody said so',
      [...usual, away('14:00', 'P'), booked('17:00', 'P')],
      'cover 41:00 ask 37:20',
    ],
    [
      'twice out is one trip',
      [...usual, away('14:00', 'P'), away('15:00', 'P'), back('16:00', 'P')],
      'cover 36:30 ask 36:20',
    ],
    [
      'booked in at the minute they left: still away',
      [arrest, arrived('10:20', 'P'), away('10:30', 'P'), booked('10:30', 'P')],
      'stopped, cover 34:30 ask 34:20',
    ],
    ['back without having left: nothing', [...usual, back('16:00', 'P')], 'cover 34:30 ask 34:20'],
  ];
  it.each(cases)('%s', (_, told, expected) => {
    expect(shown(told, 'england-wales', expected.includes('!') ? '39:00' : '20:00')).toBe(expected);
  });
});

it('no move and no later arrival restarts a clock', () => {
  const step = fc.record({
    minute: fc.integer({ min: 11 * 60, max: 60 * 60 }),
    kind: fc.constantFrom('moved' as const, 'arrived' as const),
    there: fc.constantFrom('BRX', 'NGT', 'STR'),
  });
  const name = fc.constantFrom<RegimeName>('usual', 'terrorism', 'court-bail', 'police-bail', 'voluntary', 'warrant');
  const law = fc.constantFrom<JurisdictionName>('england-wales', 'northern-ireland', 'scotland');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), name, law, (steps, rule, place) => {
      const said = [...usual, regime('10:40', 'P', rule, 9)];
      const later = steps.map(({ minute, kind, there: stationId }) => {
        const body = kind === 'moved' ? { kind, refId: 'P', from: 'BRX' } : { kind, refId: 'P' };
        return tell(`00:${minute}`, body, { there: stationId });
      });
      expect(shown([...said, ...later], place, '11:00')).toBe(shown(said, place, '11:00'));
    }),
    { numRuns: 200 },
  );
});

describe('on both nights the clocks change', () => {
  const moment = (text: string): number => Date.parse(text);
  const person = (told: readonly Told[], moments: readonly string[]) => {
    const facts = told.map((fact, index) => {
      const when = moment(moments[index] ?? '');
      const body = fact.body.kind === 'reported' ? { ...fact.body, arrestedAt: when } : fact.body;
      return { ...fact, happenedAt: when, heardAt: when, body };
    });
    const arrestee = foldCustody(book(...facts)).arrestees.get('P');
    if (!arrestee) throw new Error('nobody');
    return clocksOf(arrestee, jurisdictions['england-wales'], moment(moments.at(-1) ?? ''), settings);
  };
  const tripTold = [arrest, arrived('10:20', 'P'), booked('10:30', 'P'), away('14:00', 'P'), back('17:00', 'P')];

  it.each([
    [
      'back',
      [
        '2026-10-24T20:00+01:00',
        '2026-10-24T20:20+01:00',
        '2026-10-24T20:30+01:00',
        '2026-10-25T00:30+01:00',
        '2026-10-25T02:30Z',
      ],
      '2026-10-25T22:30Z',
      '2026-10-25T22:20Z',
    ],
    [
      'forward',
      ['2026-03-28T20:00Z', '2026-03-28T20:20Z', '2026-03-28T20:30Z', '2026-03-29T00:30Z', '2026-03-29T02:30+01:00'],
      '2026-03-29T22:30+01:00',
      '2026-03-29T22:20+01:00',
    ],
  ])('they go %s during a trip: its elapsed hours are added', (_, moments, cover, ask) => {
    expect(person(tripTold, moments)).toMatchObject({ coverUntil: moment(cover), askAfter: moment(ask) });
  });

  it.each([
    ['25 hours', ['2026-10-24T11:00+01:00', '2026-10-24T12:00+01:00'], '2026-10-26T11:00Z'],
    ['23 hours', ['2026-03-28T11:00Z', '2026-03-28T12:00Z'], '2026-03-30T11:00+01:00'],
  ])('a Sunday of %s does not count, whole', (_, moments, until) => {
    const read = person([arrest, regime('11:00', 'P', 'court-bail')], moments);
    expect(read).toMatchObject({ coverUntil: moment(until), askAfter: moment(until) });
  });

  it('nor do Good Friday and Christmas Day', () => {
    const bail = [arrest, regime('11:00', 'P', 'court-bail')];
    const easter = person(bail, ['2026-04-02T18:00+01:00', '2026-04-02T19:00+01:00']);
    expect(easter.askAfter).toBe(moment('2026-04-04T18:00+01:00'));
    const christmas = person(bail, ['2027-12-24T18:00Z', '2027-12-24T19:00Z']);
    expect(christmas.askAfter).toBe(moment('2027-12-27T18:00Z'));
  });
});

describe('held for court', () => {
  const court = (told: readonly Told[], now: string) =>
    heldForCourtAt(foldCustody(book(...told)), 'BRX', at(now)).map(
      ({ refId, expectedAt, until }) => `${refId} ${clock(expectedAt)} until ${clock(until)}`,
    );

  it.each<readonly [string, readonly Told[], string, readonly string[]]>([
    ['until that day is over', [...usual, heldForCourt('12:00', 'P', '34:00')], '45:59', ['P 34:00 until 46:00']],
    ['and no longer', [...usual, heldForCourt('12:00', 'P', '34:00')], '46:00', []],
    [
      'not said when: the next sitting, which is no Sunday, or one soon after',
      [...usual, heldForCourt('12:00', 'P')],
      '12:00',
      ['P 58:00 until 106:00'],
    ],
    [
      'said later',
      [...usual, heldForCourt('12:00', 'P'), heldForCourt('13:00', 'P', '59:00')],
      '13:00',
      ['P 59:00 until 71:00'],
    ],
    [
      'said again without the hour: as before',
      [...usual, heldForCourt('12:00', 'P', '59:00'), heldForCourt('13:00', 'P')],
      '13:00',
      ['P 59:00 until 71:00'],
    ],
    ['released at court', [...usual, heldForCourt('12:00', 'P', '34:00'), released('36:00', 'P')], '36:00', []],
    [
      'seen elsewhere since',
      [...usual, heldForCourt('12:00', 'P', '34:00'), arrived('13:00', 'P', there)],
      '14:00',
      [],
    ],
    [
      'held for court once more after that: as said then',
      [...usual, heldForCourt('12:00', 'P', '34:00'), booked('40:00', 'P'), heldForCourt('41:00', 'P')],
      '42:00',
      ['P 58:00 until 106:00'],
    ],
  ])('%s', (_, told, now, expected) => {
    expect(court(told, now)).toEqual(expected);
  });
});
