import { describe, expect, it } from 'vitest';
import { alarmDefaults, farSettings } from '../../data/alarms/settings.ts';
import { cutTold, dueTelling, type Told, toldRow } from '../../data/alarms/telling.ts';
import { hourMs, minuteMs } from '../../data/ranges.ts';
import type { Gap } from '../../data/rota/sweep.ts';

const midnight = Date.UTC(2026, 10, 22);
/** `20.5` is half past eight. */
const at = (hour: number) => midnight + Math.round(hour * 60) * minuteMs;
const empty = (start: number, end: number): Gap => ({ start: at(start), end: at(end), kind: 'empty' });
const thin = (start: number, end: number): Gap => ({ ...empty(start, end), kind: 'thin' });
const row = (stageHours: number, startFor: number, ...hours: Gap[]): Told => ({
  number: 7,
  stage: stageHours * hourMs,
  startFor: at(startFor),
  hours,
});
const due = (gap: Gap, rows: Told[], now: number, parts: Gap[] = [gap]) => {
  const telling = dueTelling(gap, parts, rows, at(now), alarmDefaults);
  return telling && `${telling.why} ${telling.stage / hourMs}`;
};
const minute = 1 / 60;

describe('stages', () => {
  const gap = empty(20, 23);
  const told = (stage: number) => [row(stage, 20, gap)];
  const cases: [string, ReturnType<typeof due>, string | null][] = [
    ['nothing before the first lead', due(gap, [], 8 - minute), null],
    ['12 h before', due(gap, [], 8), 'stage 12'],
    ['once', due(gap, told(12), 8), null],
    ['not again until the next', due(gap, told(12), 14 - minute), null],
    ['6 h before', due(gap, told(12), 14), 'stage 6'],
    ['3 h before', due(gap, told(6), 17), 'stage 3'],
    ['1 h before', due(gap, told(3), 19), 'stage 1'],
    ['when it begins', due(gap, told(1), 20), 'stage 0'],
    ['and not again while it runs', due(gap, told(0), 22), null],
    ['skipped stages stay skipped', due(gap, told(12), 18), 'stage 3'],
    ['a late one is told late', due(gap, [], 21), 'stage 0'],
    ['one that is over is not told', due(gap, [], 23), null],
    ['a later stage counts for an earlier one', due(empty(21, 23), [row(3, 20, gap)], 17), null],
    ['for a start within half the lead', due(empty(22, 23), [row(3, 20, gap)], 17), null],
    ['not for one further off', due(empty(22, 23), [row(3, 20, gap)], 19), 'stage 3'],
    ['and never less than 15 min', due(empty(20.25, 23), [row(0, 20, gap)], 20.25), null],
    ['but not more at the last', due(empty(20.3, 23), [row(0, 20, gap)], 20.3), 'stage 0'],
    ['of other hours it is not the same gap', due(gap, [row(12, 20, empty(23, 24))], 8), 'stage 12'],
  ];
  it.each(cases)('%s', (_, is, expected) => expect(is).toBe(expected));
});

describe('stages where a station is hard to reach', () => {
  const far = (gap: Gap, rows: Told[], now: number) =>
    dueTelling(gap, [gap], rows, at(now), farSettings(alarmDefaults));
  const gap = empty(20, 23);
  const cases: [string, ReturnType<typeof far>, number | undefined][] = [
    ['nothing before the first lead', far(gap, [], 2 - minute), undefined],
    ['18 h before', far(gap, [], 2), 18],
    ['4 h 30 min before', far(gap, [row(9, 20, gap)], 15.5), 4.5],
    ['when it begins', far(gap, [row(1.5, 20, gap)], 20), 0],
    ['a thin one 9 h before', far(thin(20, 23), [], 11), 9],
    ['and 3 h before', far(thin(20, 23), [row(9, 20, thin(20, 23))], 17), 3],
  ];
  it.each(cases)('%s', (_, is, hours) => expect(is?.stage).toBe(hours && hours * hourMs));
});

describe('stages of a thin gap', () => {
  const gap = thin(20, 23);
  const cases: [string, ReturnType<typeof due>, string | null][] = [
    ['nothing before the first lead', due(gap, [], 14 - minute), null],
    ['6 h before', due(gap, [], 14), 'stage 6'],
    ['2 h before', due(gap, [row(6, 20, gap)], 18), 'stage 2'],
    ['not when it begins', due(gap, [row(2, 20, gap)], 20), null],
    ['a new one that is running, once', due(gap, [], 21), 'stage 2'],
    ['told as empty is told as thin', due(gap, [row(6, 20, empty(20, 23))], 14), null],
    ['told as thin is not told as empty', due(empty(20, 23), [row(6, 20, gap)], 14), 'stage 6'],
  ];
  it.each(cases)('%s', (_, is, expected) => expect(is).toBe(expected));
});

describe('news', () => {
  const parts = (...edges: number[]): Gap[] =>
    edges.flatMap((start, index) => (index % 2 === 0 ? [empty(start, edges[index + 1] ?? start)] : []));
  const told = [row(3, 20, empty(20, 23))];
  const cases: [string, ReturnType<typeof due>, string | null][] = [
    ['30 min more at the end', due(empty(20, 23.5), told, 18), 'news 3'],
    ['29 min more have only moved it', due(empty(20, 23.5 - minute), told, 18), null],
    ['30 min earlier', due(empty(19.5, 23), told, 18), 'news 3'],
    ['moved by less', due(empty(20.4, 23.4), told, 18), null],
    ['a little at either end is together no small move', due(empty(19.75, 23.25), told, 18), 'news 3'],
    ['shrinking is none', due(empty(20.5, 22), told, 18), null],
    ['15 min between told hours', due(empty(20, 23), [row(3, 20, empty(20, 21), empty(21.25, 23))], 18), 'news 3'],
    ['14 min between told hours', due(empty(20, 23), [row(3, 20, empty(20, 21), empty(21.25 - minute, 23))], 18), null],
    [
      'hours that begin beyond the first lead wait',
      due(empty(20, 36), [row(3, 20, empty(20, 32))], 20 - minute),
      'stage 1',
    ],
    ['and are told when they come within', due(empty(20, 36), [row(0, 20, empty(20, 32))], 20), 'news 0'],
    ['not before', due(empty(20, 36), [row(0, 20, empty(20, 33))], 20.5), null],
    [
      'hours told as thin are news as empty',
      due(empty(20, 23), [row(3, 20, empty(20, 21), thin(21, 23))], 18),
      'news 3',
    ],
    [
      'hours told in another row are none',
      due(empty(20, 23), [row(3, 20, empty(20, 21)), row(12, 21, empty(21, 23))], 18),
      null,
    ],
    ['what is past is none', due(empty(20, 23), [row(0, 20, empty(20, 20.5), empty(21, 23))], 20.9), null],
    [
      'what is left of it is, from 15 min on',
      due(empty(20, 23), [row(0, 20, empty(20, 20.5), empty(21, 23))], 20.75),
      'news 0',
    ],
    [
      '15 min at the end, after some with too few',
      due(empty(20, 23.4), told, 18, parts(20, 23, 23.15, 23.4)),
      'news 3',
    ],
    ['14 min there have only moved it', due(empty(20, 23.4), told, 18, parts(20, 23)), null],
    ['nor if some of it was told', due(empty(20, 23.4), told, 18, parts(20, 22.8, 22.95, 23.4)), null],
    ['a stage takes the news with it', due(empty(20, 24), [row(12, 20, empty(20, 23))], 17), 'stage 3'],
  ];
  it.each(cases)('%s', (_, is, expected) => expect(is).toBe(expected));
});

describe('rows', () => {
  const told = [row(12, 20, empty(20, 23))];
  const hoursLeft = (rows: Told[], gaps: Gap[]) => cutTold(rows, gaps).map(({ hours }) => hours);
  const cases: [string, Told[], Gap[], Gap[][]][] = [
    ['lose hours that are covered', told, [empty(20, 21), empty(22, 23)], [[empty(20, 21), empty(22, 23)]]],
    ['do not gain any', told, [empty(18, 30)], [[empty(20, 23)]]],
    ['go with their last hour', [...told, row(6, 30, empty(30, 31))], [empty(30, 31)], [[empty(30, 31)]]],
    [
      'empty hours that turn thin stay told as thin',
      told,
      [empty(20, 21), thin(21, 23)],
      [[empty(20, 21), thin(21, 23)]],
    ],
    ['thin hours that turn empty too', [row(6, 20, thin(20, 23))], [empty(20, 23)], [[thin(20, 23)]]],
  ];
  it.each(cases)('%s', (_, rows, gaps, expected) => expect(hoursLeft(rows, gaps)).toEqual(expected));

  it.each([
    ['the same gaps', [empty(20, 23)]],
    ['a gap that has grown', [empty(18, 24), thin(24, 26)]],
  ])('are the very same array over %s', (_, gaps) => expect(cutTold(told, gaps)).toBe(told));

  it('are the very same row where another one changed', () => {
    const rows = [...told, row(12, 30, empty(30, 33))];
    const cut = cutTold(rows, [empty(20, 23), empty(30, 31)]);
    expect(cut[0]).toBe(rows[0]);
    expect(cut[1]?.hours).toEqual([empty(30, 31)]);
  });

  it('hold all hours of the gap, its start and the stage', () => {
    const wide = { ...empty(20, 23), number: 9 };
    expect(toldRow(7, wide, { why: 'news', stage: 3 * hourMs })).toEqual(row(3, 20, empty(20, 23)));
  });

  it('forget that hours were told as empty once they are thin', () => {
    const cut = cutTold(cutTold(told, [thin(20, 23)]), [empty(20, 23)]);
    expect(due(empty(20, 23), [...cut], 8)).toBe('stage 12');
  });
});
