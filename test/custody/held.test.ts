import { describe, expect, it } from 'vitest';
import { foldCustody } from '../../data/custody/fold.ts';
import { heldAt } from '../../data/custody/held.ts';
import { jurisdictions } from '../../data/custody/jurisdictions.ts';
import { stationState } from '../../data/custody/state.ts';
import {
  arrived,
  at,
  away,
  back,
  book,
  booked,
  claimed,
  clock,
  extended,
  flagged,
  heldForCourt,
  inside,
  matched,
  moved,
  notHere,
  out,
  people,
  regime,
  released,
  reported,
  retracted,
  settings,
  stoodDown,
  type Told,
  van,
} from './book.ts';

/** `P 21:00-45:00`; somebody without a ref as `2 of ?`; overdue is marked `!`. */
const held = (told: readonly Told[], now = '24:00', station = 'BRX') =>
  heldAt(foldCustody(book(...told)), station, jurisdictions['england-wales'], at(now), settings).map(
    ({ refId, count, demand, overdue }) =>
      `${refId ?? `${count} of ?`} ${clock(demand.start)}-${clock(demand.end)}${overdue ? '!' : ''}`,
  );

type Case = readonly [rule: string, told: readonly Told[], expected: readonly string[], now?: string];
function check(cases: readonly Case[]): void {
  for (const [rule, told, expected, now] of cases) it(rule, () => expect(held(told, now)).toEqual(expected));
}

const late = reported('19:00', 'P', '18:00');

describe('demand for a ref', () => {
  check([
    [
      'from two hours after arrival until cover until',
      [late, arrived('19:00', 'P'), booked('20:00', 'P')],
      ['P 21:00-44:00'],
    ],
    ['arrival unknown: from three hours after the arrest', [late], ['P 21:00-48:00']],
    ['a booking counts as an arrival', [late, booked('20:00', 'P')], ['P 22:00-44:00']],
    ['already past when first heard of: from that minute', [reported('23:10', 'P', '18:00')], ['P 23:10-48:00']],
    [
      'from the whole minute',
      [{ ...reported('23:10', 'P', '18:00'), heardAt: at('23:10') + 59_999 }],
      ['P 23:10-48:00'],
    ],
    [
      'facts heard later move it no further',
      [reported('22:00', 'P', '18:00'), booked('20:00', 'P', { heard: '23:30' })],
      ['P 22:00-44:00'],
    ],
    [
      'moved here: from when that was heard',
      [reported('19:00', 'P', '18:00', { there: 'NGT' }), moved('22:30', 'P', 'BRX', { heard: '22:40' })],
      ['P 22:40-48:00'],
    ],
    [
      'moved here soon: from two hours after the first arrival',
      [
        reported('19:00', 'P', '18:00', { there: 'NGT' }),
        arrived('19:30', 'P', { there: 'NGT' }),
        moved('20:00', 'P', 'BRX'),
        arrived('20:30', 'P'),
      ],
      ['P 21:30-46:30'],
    ],
    [
      'back again: from when that was heard',
      [late, arrived('19:00', 'P'), moved('22:00', 'P', 'NGT'), arrived('23:00', 'P')],
      ['P 23:00-46:00'],
    ],
    ['held for court: none', [late, heldForCourt('22:00', 'P')], []],
    [
      'at a hospital: as it stood on leaving, and on in steps, but not overdue',
      [late, booked('20:00', 'P'), away('22:00', 'P')],
      ['P 22:00-50:00'],
      '45:00',
    ],
    [
      'back again: so much longer',
      [late, booked('20:00', 'P'), away('22:00', 'P'), back('25:30', 'P')],
      ['P 22:00-47:30'],
      '26:00',
    ],
    ['extended: to that hour', [late, extended('20:00', 'P', '60:00')], ['P 21:00-60:00'], '50:00'],
    ['on a warrant: on in steps', [late, regime('20:00', 'P', 'warrant')], ['P 21:00-54:00!'], '48:00'],
    ['moved away: none', [late, moved('22:00', 'P', 'NGT')], []],
    ['released: none', [late, released('22:00', 'P')], []],
    ['not here: none', [late, notHere('22:00', 'P')], []],
    ['matched: none', [late, out('22:00', 1), matched('22:05', 'P', 2)], []],
    ['an unmatched release shortens nothing', [late, out('22:00', 1)], ['P 21:00-48:00']],
    ['nor does a head-count of nobody', [late, inside('22:00', 0)], ['P 21:00-48:00']],
    ['overdue: on in steps of six hours', [late], ['P 21:00-54:00!'], '48:00'],
    ['each known three hours before it begins', [late], ['P 21:00-54:00!'], '50:59'],
    ['from then on', [late], ['P 21:00-60:00!'], '51:00'],
    ['first heard of long after: overdue at once', [reported('60:30', 'P', '18:00')], ['P 60:30-66:00!'], '60:31'],
  ]);
});

describe('demand for those without a ref', () => {
  check([
    ['counted by level 1: from when it was told, 27 hours', [inside('20:00', 2, 3)], ['3 of ? 20:00-47:00']],
    ['beyond 27 hours: overdue', [inside('20:00', 3)], ['3 of ? 20:00-53:00!'], '47:00'],
    [
      'only those beyond the refs counted',
      [late, arrived('18:30', 'P'), inside('20:00', 3)],
      ['P 20:30-45:30', '2 of ? 20:00-47:00'],
    ],
    ['none where all are refs', [late, inside('20:00', 1)], ['P 21:00-48:00']],
    [
      'a ref released takes none of them away',
      [late, inside('20:00', 3), released('21:00', 'P')],
      ['2 of ? 20:00-47:00'],
    ],
    ['nor does an unmatched release', [inside('20:00', 3), out('21:00', 3)], ['3 of ? 20:00-47:00']],
    ['a lower vetted count does', [inside('20:00', 3), inside('22:00', 1)], ['1 of ? 20:00-47:00']],
    ['nobody, by level 1: as before', [inside('20:00', 3), inside('22:00', 0)], ['3 of ? 20:00-47:00']],
    ['said once more: as before', [inside('20:00', 3), inside('22:00', 0), inside('22:01', 0)], ['3 of ? 20:00-47:00']],
    [
      'a ref that may have been reported out before the count: somebody else may be left',
      [late, out('19:30', 1), inside('20:00', 1), released('21:00', 'P')],
      ['1 of ? 20:00-47:00'],
    ],
    ['nobody, by level 0: as before', [inside('20:00', 3), claimed('22:00', 0)], ['3 of ? 20:00-47:00']],
    ['as many again keep their start', [inside('20:00', 3), inside('22:00', 3)], ['3 of ? 20:00-47:00']],
    [
      'more: the others are new',
      [inside('20:00', 3), inside('22:00', 5)],
      ['3 of ? 20:00-47:00', '2 of ? 22:00-49:00'],
    ],
    [
      'fewer: the newest are gone',
      [inside('20:00', 3), inside('22:00', 5), inside('23:00', 4)],
      ['3 of ? 20:00-47:00', '1 of ? 22:00-49:00'],
    ],
    ['counted by level 0: six hours', [claimed('20:00', 3)], ['3 of ? 20:00-26:00'], '22:59'],
    ['the next six known three hours before', [claimed('20:00', 3)], ['3 of ? 20:00-32:00'], '23:00'],
    ['and then on, until a coordinator says more', [claimed('20:00', 3)], ['3 of ? 20:00-32:00!'], '26:00'],
    [
      'said again: six hours more',
      [claimed('20:00', 3), claimed('22:00', 3, 3, 'ben')],
      ['3 of ? 20:00-32:00', '3 of ? 22:00-28:00'],
    ],
    [
      'by level 0, beyond those vetted',
      [inside('20:00', 3), claimed('22:00', 4)],
      ['3 of ? 20:00-47:00', '1 of ? 22:00-28:00'],
    ],
    ['ended by a lower vetted count', [claimed('20:00', 3), inside('21:00', 1)], ['1 of ? 21:00-48:00']],
    ['not by one that finds nobody', [claimed('20:00', 3), inside('21:00', 0)], ['3 of ? 20:00-32:00']],
    ['an unmatched arrival: like an arrival', [van('20:00', 3)], ['3 of ? 22:00-47:00']],
    ['told late: from that minute', [van('20:00', 3, 'ana', { heard: '22:30' })], ['3 of ? 22:30-47:00']],
    ['nor do they leave by silence', [van('20:00', 3)], ['3 of ? 22:00-53:00!'], '47:00'],
    [
      'only those whom known refs cannot explain',
      [van('20:00', 3), reported('20:30', 'P', '18:00')],
      ['P 21:00-48:00', '2 of ? 22:00-47:00'],
    ],
    ['counted again, they keep their start', [van('20:00', 3), inside('21:00', 3)], ['3 of ? 22:00-47:00']],
    ['ended by a lower vetted count', [van('20:00', 3), inside('21:00', 1)], ['1 of ? 22:00-47:00']],
    ['not by one before they came', [inside('19:00', 0), van('20:00', 3)], ['3 of ? 22:00-47:00']],
  ]);
});

const two = [late, arrived('19:00', 'P'), reported('19:00', 'Q'), arrived('19:00', 'Q')];

describe('a station stood down', () => {
  check([
    ['nobody is waited for', [...two, inside('20:00', 4), stoodDown('22:00', 'P', 'Q')], []],
    ['nor anybody claimed, or from a van', [claimed('20:00', 3), van('20:30', 2), stoodDown('22:00')], []],
    ['flags say nothing of where they are', [...two, stoodDown('22:00', 'P', 'Q'), flagged('22:05', 'P', 'minor')], []],
    ['a release is of nobody else', [...two, stoodDown('22:00', 'P', 'Q'), released('22:05', 'P')], []],
    [
      'booked in after all: from when that is heard',
      [...two, stoodDown('22:00', 'P', 'Q'), booked('22:05', 'P')],
      ['P 22:05-46:05'],
    ],
    [
      'also with a time of before',
      [...two, stoodDown('22:00', 'P', 'Q'), booked('20:05', 'P', { heard: '22:05' })],
      ['P 22:05-44:05'],
    ],
    [
      'but catching up is no news',
      [...two, stoodDown('22:00', 'P', 'Q'), arrived('18:50', 'P', { heard: '22:05' })],
      [],
    ],
    ['seen elsewhere: there', [...two, stoodDown('22:00', 'P', 'Q'), arrived('22:05', 'P', { there: 'NGT' })], []],
    ['others who come', [...two, stoodDown('22:00', 'P', 'Q'), reported('22:05', 'R', '21:50')], ['R 24:50-51:50']],
    ['somebody still inside', [...two, stoodDown('22:00', 'P', 'Q'), claimed('22:05', 1)], ['1 of ? 22:05-28:05']],
    [
      'also said before, and heard after',
      [...two, stoodDown('22:00', 'P', 'Q'), inside('21:58', 2, 2, { heard: '22:05' })],
      ['2 of ? 22:05-49:05'],
    ],
    [
      'whoever it did not know of stays',
      [...two, moved('21:00', 'P', 'NGT'), stoodDown('22:00', 'Q'), retracted('22:05', 5)],
      ['P 21:00-46:00'],
    ],
    [
      'taken back: as it was',
      [...two, stoodDown('22:00', 'P', 'Q'), retracted('22:05', 5)],
      ['P 21:00-46:00', 'Q 21:00-46:00'],
    ],
    [
      'void, where a release that was told of before it is taken back',
      [...two, out('21:30', 2), stoodDown('22:00', 'P', 'Q'), retracted('22:05', 5)],
      ['P 21:00-46:00', 'Q 21:00-46:00'],
    ],
    [
      'or a count, though not one of another station',
      [...two, inside('21:30', 0, 0, { there: 'NGT' }), stoodDown('22:00', 'P', 'Q'), retracted('22:05', 5)],
      [],
    ],
    [
      'not where that was told of after it',
      [...two, stoodDown('22:00', 'P', 'Q'), out('22:05', 1), retracted('22:06', 6)],
      [],
    ],
  ]);
});

describe('the state of a station', () => {
  it.each<readonly [string, readonly Told[], boolean, string]>([
    ['nobody ever', [], false, 'quiet'],
    ['activated, with nobody', [], true, 'active'],
    ['on the way', [late, reported('19:00', 'Q')], false, 'expected'],
    ['on the way, activated', [late], true, 'active'],
    ['one of two has arrived', [late, reported('19:00', 'Q'), arrived('20:00', 'Q')], false, 'active'],
    [
      'one of two came out, so they had arrived',
      [late, reported('19:00', 'Q'), out('22:00', 1)],
      false,
      'winding down',
    ],
    ['one has arrived', [late, arrived('20:00', 'P')], false, 'winding down'],
    ['the upper count is what counts', [late, arrived('20:00', 'P'), claimed('21:00', 2)], false, 'active'],
    ['arrived unnamed', [van('20:00', 2)], false, 'active'],
    ['counted unnamed', [inside('20:00', 2)], false, 'active'],
    ['all are out by ref', [...people(2), released('20:00', 'P1'), released('20:00', 'P2')], false, 'quiet'],
    ['all are out, unmatched: never stood down by a number', [...people(2), out('20:00', 2)], false, 'winding down'],
    ['nobody, by level 1: never stood down by a number', [...people(2), inside('20:00', 0)], false, 'winding down'],
    [
      'nobody left but on the way again',
      [late, arrived('20:00', 'P'), released('21:00', 'P'), reported('22:00', 'Q')],
      false,
      'expected',
    ],
    [
      'all are held for court',
      [...people(2), heldForCourt('20:00', 'P1'), heldForCourt('20:00', 'P2')],
      false,
      'held for court',
    ],
    [
      'one is out, the other held for court',
      [...people(2), released('20:00', 'P1'), heldForCourt('20:00', 'P2')],
      false,
      'held for court',
    ],
    ['one is held for court, and one inside', [...people(2), heldForCourt('20:00', 'P1')], false, 'winding down'],
    [
      'held for court, and somebody unnamed inside',
      [...people(1), heldForCourt('20:00', 'P1'), inside('21:00', 1)],
      false,
      'winding down',
    ],
    ['that day in court is over', [...people(1, '01:00'), heldForCourt('02:00', 'P1', '10:00')], false, 'quiet'],
    ['moved on', [late, arrived('20:00', 'P'), moved('21:00', 'P', 'NGT')], false, 'quiet'],
    ['stood down', [...people(2), inside('20:00', 4), stoodDown('21:00', 'P1', 'P2')], false, 'quiet'],
    [
      'stood down, and held longer after all: nobody is on the way there',
      [...people(1), stoodDown('21:00', 'P1'), extended('21:05', 'P1', '40:00')],
      false,
      'winding down',
    ],
    ['stood down, and one out since', [...people(2), stoodDown('21:00', 'P1', 'P2'), out('22:00', 1)], false, 'quiet'],
  ])('%s', (_, told, activated, expected) => {
    expect(stationState(foldCustody(book(...told)), 'BRX', at('24:00'), settings, activated)).toBe(expected);
  });
});
