import { expect, it } from 'vitest';
import type { PastGapLine } from '../../data/wording/en/auditor.ts';
import { english } from '../../data/wording/en/index.ts';
import { stationLike } from '../stations/station-like.ts';
import { zone } from '../transcript.ts';
import { instantOf } from './watched-night.ts';

const harbour = stationLike('HBR', 'Harbour Road');

const gap = (missed: boolean, ...heard: readonly string[]): PastGapLine => ({
  station: harbour,
  start: instantOf('14:00'),
  end: instantOf('15:00'),
  missed,
  heard: heard.map((at) => ({ who: { name: 'pip' }, network: 'signal', at: instantOf(at) })),
});
const said = (...lines: readonly PastGapLine[]) =>
  english.pastGaps({ missed: 1, all: lines.length }, lines, zone).split('\n').slice(1);

it.each([
  [gap(true), 'missed, nobody was told.'],
  [gap(true, '14:12'), 'missed, told only 12 min after it began. pip Mon 5 Jan 14:12 by Signal.'],
  [gap(true, '13:00'), 'missed, most of it was told too late. pip Mon 5 Jan 13:00 by Signal.'],
  [gap(false, '14:01'), 'told as it opened up. pip Mon 5 Jan 14:01 by Signal.'],
  [gap(false, '12:00', '13:00'), 'told 2 h before. pip Mon 5 Jan 12:00 by Signal and pip 13:00 by Signal.'],
  [
    { ...gap(false), heard: [{ who: { room: null }, network: null, at: instantOf('13:00') }] },
    'told 1 h before. a room took it on Mon 5 Jan 13:00.',
  ],
])('says of a gap that is over how it was told', (line, text) => {
  expect(said(line)).toEqual([`Harbour Road (HBR) Mon 5 Jan 14:00–15:00: ${text}`]);
});

it('says how many it does not show', () => {
  expect(english.pastGaps({ missed: 0, all: 12 }, [gap(false, '13:00')], zone)).toMatch(/\nAnd 11 before\.$/);
});
