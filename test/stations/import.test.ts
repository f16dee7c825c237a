import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../bot/commands/index.ts';
import { UnfitFile } from '../../data/stations/import/file-problem.ts';
import { type ImportPlan, planImport } from '../../data/stations/import/plan-import.ts';
import { readList } from '../../data/stations/import/read-list.ts';
import type { Station } from '../../data/stations/station.ts';
import { stationLike } from './station-like.ts';

const now = Date.UTC(2026, 0, 5, 12);
const read = (text: string) => readList(Buffer.from(text));
const plan = (text: string, stations: readonly Station[] = [], inUse: readonly string[] = []): ImportPlan =>
  planImport(read(text), { stations, inUse: new Set(inUse), asOf: now, words: commandNames(3) });

/** `Line 2: …` for all that is wrong with a file. */
function problems(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof UnfitFile)
      return error.problems.map(({ line, text }) => (line === null ? text : `Line ${line}: ${text}`));
    throw error;
  }
  return [];
}

const [head, ...rows] = [
  'code,name,aliases,kind,area,force,jurisdiction,address,latitude,longitude,exits,travel,notes,link',
  'HBR,Harbour Road,Docks;The Docks,custody,Marlshire,Marlshire Constabulary,england-wales,"14 Harbour Road, Marlport",53.102,0.604,"Front, till 22:00",Tram 2,Café opposite,https://groups.example/hbr',
  ',Strathford,,,Glasgow,,,,,,,,,',
  ',Marlport Magistrates’ Court,Mags|The Mags,,Marlshire,,,,,,,,,',
];
const example = [head, ...rows].join('\n');

describe('a file', () => {
  it('says everything there is to say of a station; what is left out is made up or guessed', () => {
    const { additions, changes, notes } = plan(example);
    expect({ changes, notes }).toEqual({ changes: [], notes: [] });
    expect(additions).toEqual([
      {
        ...{ code: 'HBR', name: 'Harbour Road', aliases: ['Docks', 'The Docks'], kind: 'custody', area: 'Marlshire' },
        ...{ force: 'Marlshire Constabulary', jurisdiction: 'england-wales', address: '14 Harbour Road, Marlport' },
        ...{ latitude: 53.102, longitude: 0.604, exits: 'Front, till 22:00', travel: 'Tram 2', notes: 'Café opposite' },
        ...{ link: 'https://groups.example/hbr', verified: true, asOf: now },
      },
      expect.objectContaining({ code: 'STR', name: 'Strathford', jurisdiction: 'scotland', kind: 'custody' }),
      expect.objectContaining({ code: 'MRC', kind: 'court', aliases: ['Mags', 'The Mags'], latitude: null }),
    ]);
  });

  it.each([
    ['a byte order mark', `\ufeff${example}`],
    ['the line ends of Windows', example.replaceAll('\n', '\r\n')],
    ['both kinds of line ends', example.replace('\n', '\r\n')],
    ['empty lines and rows', `${example}\n\n,,,,,,,,,,,,,\n\n`],
    [
      'semicolons',
      [
        head?.replaceAll(',', ';'),
        'HBR;Harbour Road;Docks|The Docks;custody;Marlshire;Marlshire Constabulary;england-wales;14 Harbour Road, Marlport;53,102;0,604;"Front, till 22:00";Tram 2;Café opposite;https://groups.example/hbr',
        ...rows.slice(1).map((row) => row.replaceAll(',', ';')),
      ].join('\n'),
    ],
    [
      'heads in capitals, with spaces',
      example.replace(
        head ?? '',
        (head ?? '').toUpperCase().replaceAll(',', ' , ').replace('LATITUDE', 'Lat').replace('LINK', 'Joining link'),
      ),
    ],
    ['an address on two lines', example.replace('14 Harbour Road, Marlport', '14 Harbour Road\r\nMarlport')],
  ])('may have %s', (_what, text) => expect(plan(text)).toEqual(plan(example)));

  it('may have its columns in any order, and fewer of them', () =>
    expect(plan('area,NAME\nMarlshire,Harbour Road').additions).toEqual([
      expect.objectContaining({ code: 'HBR', name: 'Harbour Road', area: 'Marlshire', exits: '' }),
    ]));

  it('says which columns nothing was done with', () =>
    expect(read('name,phone,Desk hours\nHarbour Road,1,2').unused).toEqual(['phone', 'Desk hours']));

  it.each([
    ['', 'It is empty. Its first line names the columns, and each line after it is a station.'],
    ['\n\n', 'It is empty. Its first line names the columns, and each line after it is a station.'],
    ['name,area\n', 'It has its columns, and no station below them.'],
    ['name,exits\nHarbour Road,"1', 'Line 2: A quote opens a cell and none closes it, here or in a line before.'],
    [
      'name,exits\nHarbour Road,a "b"',
      'Line 2: A quote stands inside a cell. Put quotes around the whole cell, and write each one inside it twice.',
    ],
  ])('is refused: %j', (text, problem) => expect(problems(() => read(text))).toEqual([problem]));

  it.each([
    [
      'area\nKent',
      /^Line 1: There is no column name\. The first line names the columns: name, and any of code, aliases/,
    ],
    ['name,latitud\nA,1', /^Line 1: There is a column latitud: latitude is meant, I think\./],
    ['name,lat,latitude\nA,1,1', /^Line 1: There are two columns latitude\./],
  ])('needs heads that can be told: %j', (text, problem) =>
    expect(problems(() => read(text))).toEqual([expect.stringMatching(problem)]),
  );

  it.each([
    ['UTF-16', Buffer.from('\ufeffname\nHarbour Road', 'utf16le'), 'It is no plain text in UTF-8.'],
    ['the letters of old Windows', Buffer.from('name\nCaf\xe9', 'latin1'), 'It is not in UTF-8.'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'It is no plain text in UTF-8.'],
  ])('is not read in %s', (_what, bytes, problem) =>
    expect(problems(() => readList(bytes))).toEqual([expect.stringContaining(problem)]),
  );
});

it('names every row that is wrong, what is wrong and what is allowed', () => {
  const text = [
    'code,name,area,latitude,longitude,kind,jurisdiction,aliases,link,exits',
    'BST,Harbour Road,Marlshire,95,0.1,,,,,',
    `X1,North\`gate,Marlshire,53,,prison,France,in,http://x.example,${'x'.repeat(401)}`,
    ',,Kent,,,,,,,',
    ',Abbey Lane,Kent,53,,,,,,',
    ',"Two\nlines",Kent,53.1,0.1,,,,,,,surplus',
    ',Northgate,Kent,,,,,,,',
    ',Northgate Police Station,kent,,,,,,,',
    'QQQ,,,,,,,,,',
  ].join('\n');
  expect(problems(() => plan(text)).map((problem) => problem.replace(/(?<=\.) .*/, ''))).toEqual([
    'Line 2: code “BST” means something else where people type it; choose another, or leave it out and one is made up.',
    'Line 2: latitude “95” has to be degrees from -90 to 90, such as 51.4627.',
    'Line 3: code “X1” has to be 2 to 6 letters from A to Z.',
    'Line 3: name “North`gate” has to be letters, at most 60, with no more between them than spaces, digits, hyphens and the like.',
    'Line 3: aliases “in” has to be names with ; or | between them, each at most 60 letters, and none a word people type with another meaning.',
    'Line 3: kind “prison” has to be custody or court.',
    'Line 3: jurisdiction “France” has to be england-wales, scotland or northern-ireland.',
    `Line 3: exits “${'x'.repeat(40)}…” has to be at most 400 letters.`,
    'Line 3: link “http://x.example” has to be a link that begins with https://, at most 200 letters.',
    'Line 4: It has no name.',
    'Line 5: It has one of latitude and longitude.',
    'Line 6: It has 12 cells, and there are 10 columns.',
    'Line 10: There is no station with the code QQQ.',
    'Line 9: It is the station of line 8 again.',
  ]);
});

describe('imported again', () => {
  const harbour = stationLike('HBR', 'Harbour Road', {
    area: 'Marlshire',
    exits: 'Front',
    latitude: 53,
    longitude: 0,
    asOf: now,
  });
  const northgate = stationLike('NGT', 'Northgate', { area: 'Marlshire', asOf: now });
  const changed = (text: string, inUse: readonly string[] = []) => {
    const { additions, changes, notes } = plan(text, [harbour, northgate], inUse);
    const named = changes.map(({ station, what }) => `${station.code} ${what.join()}`);
    return [...named, ...additions.map(({ code }) => `+${code}`), ...notes.map(({ text: note }) => note)];
  };

  it.each([
    ['code,exits\nhbr,Side', ['HBR exits']],
    ['name,area,exits\nHARBOUR ROAD police station,marlshire,Front', ['HBR name,area']],
    ['name,exits\nHarbour Road,Front', ['HBR ']],
    ['name,exits\nNorthgate,', ['NGT ']],
    ['code,name\nHBR,Harbour Way', ['HBR name']],
    ['name,exits,latitude,longitude\nHarbour Road,-,-,-', ['HBR latitude,longitude,exits']],
    ['code,name\nHBX,Harbour Road', ['HBX code']],
    ['name,area\nHarbour Road,Kent', ['+HRK']],
    ['name,area\nFishgate,Kent', ['+FSH']],
  ])('%j', (text, what) => expect(changed(text)).toEqual(what));

  it('a station that refs were given with keeps its code', () =>
    expect(changed('code,name,exits\nHBX,Harbour Road,Side', ['HBR'])).toEqual([
      'HBR exits',
      'Harbour Road keeps its code HBR, as refs or hours are noted under it.',
    ]));

  it('is asked back where a new row is spelled much like a station of its area', () => {
    const text = 'name,area\nHarbuor Road,Marlshire';
    expect(problems(() => changed(text))).toEqual([
      'Line 2: Harbuor Road is much like Harbour Road, which is in the store. If it is the same, give its code: HBR (Marlshire). If not, give it a code of its own.',
    ]);
    expect(changed('code,name,area\nHBW,Harbuor Road,Marlshire')).toEqual(['+HBW']);
  });

  it('is asked back where it can’t be told which is meant', () => {
    const twins = [
      stationLike('NPA', 'Newport', { area: 'Hampshire' }),
      stationLike('NPB', 'Newport', { area: 'Gwent' }),
    ];
    expect(problems(() => plan('name\nNewport', twins))).toEqual([
      'Line 2: There are several of that name: NPA (Hampshire), NPB (Gwent). Give its code.',
    ]);
    expect(plan('name,area\nNewport,Gwent', twins).changes.map(({ station }) => station.code)).toEqual(['NPB']);
    expect(problems(() => plan('code,name,area\nNPA,Newport,Gwent', twins))).toEqual([
      'Line 2: NPA is the code of Newport; Newport has NPB. Give one or the other.',
    ]);
  });

  it('confirms what somebody added in a chat, and says so where it may be one of the new', () => {
    const typed = stationLike('MLT', 'Milltown', { area: 'Kent', verified: false });
    expect(plan('name,area\nMilltown,Kent', [typed]).changes).toEqual([
      expect.objectContaining({ what: ['confirmed'], station: expect.objectContaining({ verified: true, asOf: now }) }),
    ]);
    expect(plan('name,area\nMiltown,Sussex', [typed]).notes).toEqual([
      {
        line: 2,
        text: 'Miltown may be MLT (Kent), which somebody added in a chat. If so, give it that code and import again.',
      },
    ]);
  });
});

it('takes the whole list of 2021 with its untidy names', () => {
  const list = readList(readFileSync(new URL('../fixtures/custody-suites-2021.csv', import.meta.url)));
  const known = { stations: [], inUse: new Set<string>(), asOf: now, words: commandNames(3) };
  const { additions, notes } = planImport(list, known);
  expect({ count: additions.length, codes: new Set(additions.map(({ code }) => code)).size, notes }).toEqual({
    ...{ count: 207, codes: 207, notes: [] },
  });
  const stored = additions.map((station) => ({ ...station, id: station.code }));
  const again = planImport(list, { ...known, stations: stored });
  expect({ additions: again.additions, changed: again.changes.filter(({ what }) => what.length > 0) }).toEqual({
    ...{ additions: [], changed: [] },
  });
});
