import { describe, expect, it } from 'vitest';
import { headCount } from '../../data/custody/counts.ts';
import { foldCustody, inDoubtAt, ledgerOf } from '../../data/custody/fold.ts';
import { mayRepeat } from '../../data/custody/repeats.ts';
import {
  activated,
  arrived,
  at,
  book,
  booked,
  claimed,
  inside,
  matched,
  moved,
  notHere,
  out,
  people,
  released,
  reported,
  retracted,
  settings,
  stoodDown,
  type Told,
  van,
} from './book.ts';

const count = (told: readonly Told[], now = '24:00', station = 'BRX') =>
  headCount(foldCustody(book(...told)), station, at(now), settings);

function range(told: readonly Told[], now?: string): string {
  const { least, most, excess } = count(told, now);
  return `${least}-${most}${excess > 0 ? ` excess ${excess}` : ''}`;
}

type Case = readonly [string, readonly Told[], string];
const check = (cases: readonly Case[]) =>
  it.each(cases)('%s', (_, told, expected) => {
    expect(range(told)).toBe(expected);
  });

describe('a stand-down', () => {
  check([
    [
      'leaves nobody',
      [...people(4), inside('20:00', 6), van('20:30', 2), stoodDown('21:00', 'P1', 'P2', 'P3', 'P4')],
      '0-0',
    ],
    [
      'who was in doubt and comes out is not one too many',
      [...people(2), stoodDown('21:00', 'P1', 'P2'), released('22:00', 'P1'), claimed('22:30', 1)],
      '0-1',
    ],
    [
      'releases told before are of those who were there',
      [...people(2), out('20:00', 2), stoodDown('21:00', 'P1', 'P2'), released('22:00', 'P1'), inside('22:30', 1)],
      '1-1',
    ],
    [
      'told by a second person after it, a release may be one told before it',
      [...people(1), out('20:00', 1), stoodDown('20:01', 'P1'), reported('20:05', 'R'), out('20:08', 1, 'ben')],
      '0-1',
    ],
    [
      'who is believed again counts, whatever time is told',
      [...people(2), stoodDown('21:00', 'P1', 'P2'), booked('19:00', 'P1', { heard: '22:00' })],
      '1-1',
    ],
    [
      'others who come count',
      [...people(2), stoodDown('21:00', 'P1', 'P2'), reported('22:00', 'R'), van('22:10', 2)],
      '1-2',
    ],
    [
      'a count that comes late counts',
      [...people(2), stoodDown('21:00', 'P1', 'P2'), inside('20:58', 2, 2, { heard: '21:05' })],
      '2-2',
    ],
    [
      'whoever comes out though nobody should be left is one too many',
      [...people(1), stoodDown('21:00', 'P1'), out('22:00', 1)],
      '0-0 excess 1',
    ],
  ]);

  it('opens and closes', () => {
    const isOpen = (...told: readonly Told[]) => ledgerOf(foldCustody(book(...told)), 'BRX').activated !== null;
    expect(isOpen(activated('20:00'))).toBe(true);
    expect(isOpen(activated('20:00'), stoodDown('21:00'))).toBe(false);
    expect(isOpen(activated('20:00'), stoodDown('21:00'), retracted('21:05', 2))).toBe(true);
    expect(isOpen(stoodDown('20:00'), activated('21:00'))).toBe(true);
  });

  it('leaves in doubt whom it names, until they are heard of', () => {
    const inDoubt = (...told: readonly Told[]) =>
      inDoubtAt(foldCustody(book(...people(2), stoodDown('21:00', 'P1', 'P2'), ...told)), 'BRX').map(
        ({ refId }) => refId,
      );
    expect(inDoubt()).toEqual(['P1', 'P2']);
    expect(inDoubt(released('22:00', 'P1'))).toEqual(['P2']);
    expect(inDoubt(booked('22:00', 'P1'), moved('22:00', 'P2', 'NGT'))).toEqual([]);
    expect(inDoubt(out('20:00', 1), matched('22:00', 'P1', 6))).toEqual(['P2']);
  });
});

describe('the ledger range', () => {
  check([
    ['nobody', [], '0-0'],
    ['refs believed here', people(4), '4-4'],
    ['also on the way', [reported('18:00', 'P1'), reported('18:00', 'P2')], '2-2'],
    ['less those released by ref', [...people(4), released('20:00', 'P1')], '3-3'],
    ['less those moved away', [...people(4), moved('20:00', 'P1', 'NGT')], '3-3'],
    ['less those not here', [...people(4), notHere('20:00', 'P1')], '3-3'],
    ['less unmatched releases', [...people(4), out('20:00', 1)], '3-3'],
    ['a release taken back counts nothing', [...people(4), out('20:00', 1), retracted('20:05', 9)], '4-4'],
    ['one person never reports the same twice', [...people(4), out('20:00', 1), out('20:05', 1)], '2-2'],
    ['two people, 9 min apart: one or two', [...people(4), out('20:00', 1), out('20:09', 1, 'ben')], '2-3'],
    ['9 min apart: at least the larger report', [...people(9), out('20:00', 1), out('20:09', 4, 'ben')], '4-5'],
    ['10 min apart: at least the first', [...people(9), out('20:00', 1), out('20:10', 4, 'ben')], '4-8'],
    ['two people, 10 min apart: the second may repeat', [...people(4), out('20:00', 1), out('20:10', 1, 'ben')], '2-3'],
    [
      'a chain, at least its largest single reporter',
      [...people(9), out('20:00', 1), out('20:08', 2, 'ben'), out('20:16', 2)],
      '4-6',
    ],
    [
      'within 20 min the second lowers only the lower end',
      [...people(9), out('20:00', 2), out('20:20', 3, 'ben')],
      '4-7',
    ],
    ['also where it is the larger', [...people(9), out('20:00', 1), out('20:15', 4, 'ben')], '4-8'],
    ['two people, over 20 min apart: two', [...people(4), out('20:00', 1), out('20:21', 1, 'ben')], '2-2'],
    ['the same reporter 15 min later: two', [...people(4), out('20:00', 1), out('20:15', 1)], '2-2'],
    ['by ref within 10 min: it may be the same', [...people(4), out('20:00', 1), released('20:10', 'P1')], '2-3'],
    ['also the other way round', [...people(4), released('20:00', 'P1'), out('20:10', 1)], '2-3'],
    [
      'less each ref, down to nobody',
      [...people(4), out('20:00', 2), released('20:05', 'P1'), released('20:06', 'P2'), released('20:07', 'P3')],
      '0-1',
    ],
    [
      'a ref within 2 h after lowers only the lower end',
      [...people(4), out('20:00', 1), released('22:00', 'P1')],
      '2-3',
    ],
    ['a ref over 2 h after is another', [...people(4), out('20:00', 1), released('22:01', 'P1')], '2-2'],
    ['another person up to 20 min after a ref', [...people(4), released('20:00', 'P1'), out('20:20', 1)], '2-3'],
    [
      'the same person 15 min after their own ref',
      [...people(4), released('20:00', 'P1', { by: 'ana' }), out('20:15', 1)],
      '2-2',
    ],
    ['21 min after a ref', [...people(4), released('20:00', 'P1'), out('20:21', 1)], '2-2'],
    [
      'one ref explains one person only',
      [...people(4), out('20:00', 1), out('20:40', 1), released('20:45', 'P1')],
      '1-2',
    ],
    ['a matched release counts once', [...people(4), out('20:00', 1), matched('21:00', 'P1', 9)], '3-3'],
    ['a match leaves the rest of its report', [...people(4), out('20:00', 2), matched('21:00', 'P1', 9)], '2-2'],
    [
      'a match may explain another report too',
      [...people(4), out('20:00', 1), out('20:05', 1, 'ben'), matched('21:00', 'P1', 9)],
      '2-3',
    ],
    [
      'two reports matched with one ref',
      [...people(4), out('20:00', 1), out('20:05', 1, 'ben'), matched('21:00', 'P1', 9), matched('21:01', 'P1', 10)],
      '3-3',
    ],
    ['never below 0, and the excess is noted', [...people(2), out('20:00', 3)], '0-0 excess 1'],
    ['releases elsewhere do not count', [...people(2), out('20:00', 1, 'ana', { there: 'NGT' })], '2-2'],
    ['nobody came out before they came', [out('12:00', 2), ...people(3)], '3-3 excess 2'],
    [
      'a report that comes after the release, arrest known',
      [out('20:00', 1), reported('21:00', 'P1', '14:00'), reported('21:00', 'P2', '14:00')],
      '1-1',
    ],
    [
      'a report that comes after the release, arrest unknown',
      [out('20:00', 1), reported('21:00', 'P1'), reported('21:00', 'P2')],
      '1-2 excess 1',
    ],
    [
      'an arrival logged after the release',
      [
        reported('18:00', 'P1'),
        reported('18:00', 'P2'),
        out('20:00', 1),
        arrived('21:00', 'P1'),
        arrived('21:00', 'P2'),
      ],
      '1-2 excess 1',
    ],
    ['an unmatched arrival raises the upper end', [van('20:00', 3)], '0-3'],
    ['only by those whom known refs cannot explain', [reported('19:00', 'P1'), van('20:00', 3)], '1-3'],
    ['those logged as arrived about then', [reported('19:00', 'P1'), van('20:00', 3), arrived('20:30', 'P1')], '1-3'],
    [
      'those reported afterwards',
      [van('20:00', 3), reported('21:00', 'P1', '19:00'), reported('21:00', 'P2', '19:00')],
      '2-3',
    ],
    ['not those who had come long before', [...people(4), van('20:00', 3)], '4-7'],
    ['not those who should have come long before', [reported('12:00', 'P1', '11:00'), van('17:01', 3)], '1-4'],
    ['not those booked in before', [reported('18:00', 'P1'), booked('19:00', 'P1'), van('20:00', 3)], '1-4'],
    ['not those gone before', [reported('18:00', 'P1'), released('19:00', 'P1'), van('20:00', 3)], '0-3'],
    ['nor those gone who had come just before', [...people(1), released('18:05', 'P1'), van('18:10', 3)], '0-3'],
    ['not those arrested later', [van('20:00', 2), reported('21:00', 'P1', '20:30')], '1-3'],
    ['who came unmatched may leave unmatched', [van('20:00', 3), out('23:00', 2)], '0-1'],
  ]);
});

describe('a count by level 1 or up', () => {
  const three = [...people(4), inside('20:00', 3)];
  check([
    ['replaces the ledger range', three, '3-3'],
    ['also a range', [...people(4), inside('20:00', 2, 6)], '2-6'],
    ['also nobody', [...people(4), inside('20:00', 0)], '0-0'],
    ['the later one holds', [...three, inside('21:00', 5)], '5-5'],
    [
      'the later moment holds, not the later word',
      [...people(4), inside('21:00', 5), inside('20:00', 3, 3, { heard: '22:00' })],
      '5-5',
    ],
    ['taken back, the one before holds', [...three, inside('21:00', 5), retracted('21:01', 10)], '3-3'],
    ['less a ref released since', [...three, released('21:00', 'P1')], '2-2'],
    ['not one released before', [...people(4), released('19:00', 'P1'), inside('20:00', 3)], '3-3'],
    ['not one released before, heard since', [...three, released('19:30', 'P1', { heard: '21:00' })], '3-3'],
    ['at the same minute, what is heard later comes later', [...three, released('20:00', 'P1')], '2-2'],
    ['less a ref moved since', [...three, moved('21:00', 'P1', 'NGT')], '2-2'],
    ['one not here after all may not have been counted', [...three, notHere('21:00', 'P1')], '2-3'],
    ['plus a ref arrived since', [...three, reported('21:00', 'P9'), arrived('21:00', 'P9')], '4-4'],
    [
      'plus a ref moved here since',
      [...three, reported('19:00', 'P9', null, { there: 'NGT' }), moved('21:00', 'P9', 'BRX')],
      '4-4',
    ],
    ['plus a ref arrested since', [...three, reported('21:00', 'P9', '20:30')], '4-4'],
    [
      'a ref arrived before and heard of since was counted',
      [...three, reported('21:00', 'P9', '18:00'), arrived('19:00', 'P9')],
      '3-3',
    ],
    ['a ref only heard of since may have been', [...three, reported('21:00', 'P9', '19:00')], '3-4'],
    ['and released, may have been', [...three, reported('21:00', 'P9', '19:00'), released('22:00', 'P9')], '2-3'],
    [
      'a ref on the way was reckoned with; arriving it is one more',
      [reported('18:00', 'P1'), inside('20:00', 0), arrived('21:00', 'P1')],
      '1-1',
    ],
    ['a booking is no arrival', [reported('18:00', 'P1'), inside('20:00', 1), booked('21:00', 'P1')], '1-1'],
    [
      'one who turns up elsewhere may not have been counted',
      [reported('18:00', 'P1'), inside('20:00', 3), arrived('21:00', 'P1', { there: 'NGT' })],
      '2-3',
    ],
    [
      'came and went since',
      [...three, reported('21:00', 'P9'), arrived('21:00', 'P9'), released('23:00', 'P9')],
      '3-3',
    ],
    ['less unmatched releases since', [...three, out('21:00', 1)], '2-2'],
    ['not those before', [...people(4), out('19:00', 1), inside('20:00', 3)], '3-3'],
    [
      'a report since that may repeat one before',
      [...people(4), out('19:55', 1), inside('20:00', 3), out('20:05', 1, 'ben')],
      '2-3',
    ],
    [
      'a ref since that may be one out before',
      [...people(4), out('19:55', 1), inside('20:00', 3), released('20:30', 'P1')],
      '2-3',
    ],
    ['plus unmatched arrivals since, at most', [...three, van('21:00', 2)], '3-5'],
    ['not those before', [...people(4), van('19:00', 2), inside('20:00', 3)], '3-3'],
    [
      'also by one who was on the way when nobody was inside',
      [reported('18:00', 'P1'), inside('20:00', 0), van('20:30', 1)],
      '0-1',
    ],
    ['never below 0', [...people(4), inside('20:00', 1), out('21:00', 3)], '0-0 excess 2'],
    [
      'and up again from there',
      [...people(4), inside('20:00', 1), out('21:00', 3), reported('22:00', 'P9'), arrived('22:00', 'P9')],
      '1-1 excess 2',
    ],
  ]);
});

describe('a count by level 0', () => {
  check([
    ['widens downwards', [...people(4), claimed('20:00', 1)], '1-4'],
    ['widens upwards', [...people(4), claimed('20:00', 6)], '4-6'],
    ['nobody, it says: still at most all', [...people(4), claimed('20:00', 0)], '0-4'],
    ['each for its hours', [...people(4), claimed('20:00', 6), claimed('21:00', 2, 2, 'ben')], '2-6'],
    ['is carried forward', [...people(4), claimed('20:00', 6), out('21:00', 1)], '3-5'],
    ['beside a vetted one before it', [...people(4), inside('19:00', 5), claimed('20:00', 2)], '2-5'],
    ['gives way to a vetted one after it', [...people(4), claimed('20:00', 2), inside('21:00', 5)], '5-5'],
  ]);
  it('holds for six hours', () => {
    const told = [...people(4), claimed('20:00', 6)];
    expect([range(told, '25:59'), range(told, '26:00')]).toEqual(['4-6', '4-4']);
  });
});

describe('age and source', () => {
  it('of a head-count', () => {
    const { source, unknown, believed } = count([...people(4), inside('20:00', 3), out('21:00', 1)]);
    expect(source).toEqual({ seq: 9, kind: 'head-count', saidBy: 'pat', heardAt: at('20:00'), vetted: true });
    expect([unknown, believed]).toEqual([false, 4]);
  });
  it('of the ledger: the last news', () => {
    expect(count([...people(4), out('21:00', 1)]).source).toMatchObject({
      kind: 'unmatched-release',
      saidBy: 'ana',
      vetted: false,
    });
  });
  it('of an unvetted count while it holds', () => {
    const told = [...people(4), inside('20:00', 3), claimed('21:00', 5)];
    expect(count(told, '22:00').source).toMatchObject({ saidBy: 'ana' });
    expect(count(told, '27:00').source).toMatchObject({ saidBy: 'pat' });
  });
  it('nothing was ever said: unknown', () => {
    expect(count([])).toMatchObject({ source: null, unknown: true });
  });
  it('silence decays to unknown, never to zero', () => {
    const told = [...people(4), inside('20:00', 3)];
    expect(count(told, '43:59')).toMatchObject({ unknown: false, least: 3, most: 3 });
    expect(count(told, '44:00')).toMatchObject({ unknown: true, least: 3, most: 3 });
  });
});

describe('unmatched releases still to be named', () => {
  it.each<readonly [string, readonly Told[], number]>([
    ['none', people(4), 0],
    ['as many as came out', [...people(4), out('20:00', 1), out('20:05', 2, 'ben')], 3],
    ['less those matched', [...people(4), out('20:00', 2), matched('21:00', 'P1', 9)], 1],
    ['a head-count names nobody', [...people(4), out('20:00', 2), inside('21:00', 2)], 2],
    ['no more than are believed here', [...people(2), out('20:00', 3)], 2],
    ['last night is over when nobody of it is left', [out('12:00', 2), ...people(3)], 0],
  ])('%s', (_, told, expected) => {
    expect(count(told).maybeOut).toBe(expected);
  });
});

describe('another, or the same?', () => {
  const asked = (...told: readonly Told[]) =>
    mayRepeat(foldCustody(book(...people(4), ...told)), 'BRX', settings).map(
      ({ seq, saidBy, of }) => `${saidBy} ${seq}: ${of.join()}`,
    );
  it.each<readonly [string, readonly Told[], readonly string[]]>([
    ['another person, within 20 min', [out('20:00', 1), out('20:20', 1, 'ben')], ['ben 10: 9']],
    ['the later heard is asked', [out('20:10', 1), out('20:00', 1, 'ben', { heard: '20:20' })], ['ben 10: 9']],
    ['over 20 min', [out('20:00', 1), out('20:21', 1, 'ben')], []],
    ['the same person', [out('20:00', 1), out('20:05', 1)], []],
    [
      'several before it',
      [out('20:00', 1), out('20:05', 1, 'ben'), out('20:10', 1, 'cal')],
      ['ben 10: 9', 'cal 11: 9,10'],
    ],
    ['a ref within 2 h after', [out('20:00', 1), released('22:00', 'P1')], ['pat 10: 9']],
    ['a ref over 2 h after', [out('20:00', 1), released('22:01', 'P1')], []],
    ['an unmatched one after a ref', [released('20:00', 'P1'), out('20:15', 1)], ['ana 10: 9']],
    ['once matched, nobody is asked', [out('20:00', 1), out('20:05', 1, 'ben'), matched('21:00', 'P1', 9)], []],
  ])('%s', (_, told, expected) => {
    expect(asked(...told)).toEqual(expected);
  });
});
