import { expect, it } from 'vitest';
import { transcript } from '../../transcript.ts';

const [head, tail] = [
  [
    'Harbour Road (HBR), Marlshire',
    'Address: 14 Harbour Road, Marlport',
    'Exits: People come out at the front, on Harbour Road. From 22:00 it is the side gate in Cooper Lane.',
    'Travel: Tram 2 to Fish Quay, then 5 minutes on foot. Last tram 00:40; night bus N7 every half hour.',
    'Good to know: The café across the road is open until 02:00, and lets you use its toilet.',
  ].join('\n'),
  ['Last checked 5 Jan 2026.', 'If anything worries you, ask a coordinator in the group.'].join('\n'),
];
const harbour = `${head}\nJoin its group: https://groups.example/harbour-road\n${tail}`;

it('says where a station is, who comes out where and how to get there', async () => {
  const { play } = await transcript();
  expect(await play('ana > ngt: !station HBR')).toEqual([`ngt → ana: ${harbour}`]);
});

it('does not ask those to join a group who are in it', async () => {
  const { play } = await transcript();
  expect(await play('ana > hbr: !station')).toEqual([`hbr → ana: ${head}\n${tail}`]);
});

it('says what UNK stands for', async () => {
  const { play } = await transcript();
  expect((await play('ana > direct: station UNK'))[0]).toBe(
    'direct:ana: `UNK` stands for people whose station is not known yet.\nIf anything worries you, ask a coordinator in the group.',
  );
});

it.each([
  'station HBR',
  'station harbour road',
  'station harbor rd',
  'station the docks',
  'station Harbuor Road',
  '!station hbr please',
])('%s', async (typed) => {
  const { play } = await transcript();
  expect(await play(`ana > direct: ${typed}`)).toEqual([`direct:ana: ${harbour}`]);
});

it('speaks of another station where that one is named', async () => {
  const { play } = await transcript();
  expect((await play('ana > hbr: !station northgte'))[0]).toMatch(/^hbr → ana: Northgate \(NGT\), Marlshire\n/);
});

it('asks which where none is said, and where it is not clearly one', async () => {
  const { play } = await transcript();
  expect(await play('ana > direct: station')).toEqual([
    'direct:ana: Which station? Say its code or name, such as `!rota HBR`.',
  ]);
  expect(await play('ana > hbr: !station hbt')).toEqual([expect.stringContaining('Which station?')]);
});
