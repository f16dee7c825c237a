import { describe, expect, it } from 'vitest';
import { boardPicture } from '../../data/pictures/board-picture.ts';
import type { Picture } from '../../data/pictures/picture.ts';
import { rotaPicture } from '../../data/pictures/rota-picture.ts';
import { cellsToShow } from '../../data/posts/rota-text.ts';
import type { Instant } from '../../data/ranges.ts';
import { english } from '../../data/wording/en/index.ts';
import { now } from '../status/line.ts';
import { zone } from '../transcript.ts';
import { expectToLookAs } from './reference.ts';
import { type Sketch, stationsAt } from './stations.ts';

const night: readonly Sketch[] = [
  {
    code: 'HBR',
    came: [-6, -6, -5, -5],
    on: [
      [-2, 1],
      [-2, 1],
      [1, 4],
      [6, 9],
    ],
    out: [-0.5],
  },
  {
    code: 'NGT',
    came: [-8, -8],
    on: [
      [-3, 5],
      [-3, 5],
      [5, 20],
      [5, 20],
    ],
  },
  { code: 'ABB', arrested: [-1, -1, -1], on: [[0.5, 3]] },
  { code: 'STR', came: [-22], on: [[-1, 8]] },
  { code: 'UNK', arrested: [-2, -1.5] },
];

/** Twelve stations with long codes and short, many people and few. */
const crowd: readonly Sketch[] = 'AAA MMMMMM ISL LEW CRO HAM WALTHM KEN FUL PEC IJI TOT'.split(' ').map((code, i) => ({
  code,
  came: Array.from({ length: 1 + ((i * 5) % 17) }, (_, k) => -3 - k / 2 - i),
  on: Array.from({ length: (i * 7) % 9 }, (_, k) => {
    const from = k * 3 - 2 - (i % 3);
    return [from, from + 3 + (k % 2)] as const;
  }),
}));

const board = (at: Instant, sketches: readonly Sketch[], notes: readonly string[] = []): Picture =>
  boardPicture({ now: at, zone, words: english }, stationsAt(at, sketches), notes);

function rota(at: Instant, sketch: Sketch): Picture | null {
  const [station] = stationsAt(at, [sketch]);
  return station
    ? rotaPicture({ now: at, zone, words: english }, station, cellsToShow(station.outlook, at, zone))
    : null;
}

const saturday = Date.UTC(2026, 9, 24, 19, 10);
const march = Date.UTC(2027, 2, 27, 20, 30);

describe('looks as before', () => {
  it.each([
    ['board-night', board(now, night)],
    ['board-empty', board(now, [])],
    ['board-crowded', board(now, crowd, [english.moreStations(18, true, 2)])],
    ['board-clocks-go-back', board(saturday, night)],
    ['board-clocks-go-forward', board(march, night.slice(0, 2))],
    ['rota', rota(now, night[0] ?? { code: '' })],
  ])('%s', async (name, picture) => {
    expect(picture).not.toBeNull();
    if (picture) await expectToLookAs(name, picture);
  });
});

it('has nothing to draw where no cover is needed', () => expect(rota(now, { code: 'HBR' })).toBeNull());
