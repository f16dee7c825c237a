import { expect, it } from 'vitest';
import { desk } from '../custody/desk.ts';

const text = [
  'coordinators: If 12 more came to Harbour Road (HBR) now (an estimate; I changed nothing):',
  'They could walk out from Mon 5 Jan 14:00 to about Tue 6 Jan 15:00.',
  '14 would be thought inside.',
  'Not covered then: 42 supporter-hours in 8 slots of 3 h. That takes about 8 people, 2 at a time and each for 6 h at most.',
  'As it is, without them: 38 supporter-hours, about 8 people.',
].join('\n');

it('says who would be needed, and changes nothing', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 HBR at 09:00 arrived 10:00', 'ana > hbr: !in 12-18', 'ben > hbr: !in 15-21');
  const before = await ask('pip > coordinators: !status HBR');
  expect(await ask('pip > coordinators: !what-if 12 HBR')).toEqual([text]);
  for (const typed of ['!whatif HBR 12', '!what-if 12 more people at Harbour Road', '!what–if twelve hbr'])
    expect(await ask(`pip > coordinators: ${typed}`)).toEqual([text]);
  expect(await ask('pip > coordinators: !status HBR')).toEqual(before);
  expect((await ask('pip > coordinators: !what-if 2 NGT'))[0]).toMatch(
    /\nAs it is, without them, everything is covered\.$/,
  );
});

it.each(['!what-if 0 HBR', '!what-if HBR', '!what-if 1000 HBR', '!what-if 3 UNK'])('%s', async (typed) => {
  const { ask } = await desk();
  expect(await ask(`pip > coordinators: ${typed}`)).toEqual([
    'coordinators: How many more, from 1 to 999, and at which station? Like this: `!what-if 12 HBR`.',
  ]);
});

it('is for coordinators, and answers them privately from an open room', async () => {
  const { ask } = await desk();
  expect((await ask('ana > hbr: !what-if 3'))[0]).toMatch(/^hbr: `what-if` is for coordinators\./);
  const [here, direct] = await ask('pip > hbr: !what-if 3');
  expect(here).toBe('hbr: I have answered you in our direct chat.');
  expect(direct).toMatch(/^direct:pip: If 3 more came to Harbour Road \(HBR\) now/);
});
