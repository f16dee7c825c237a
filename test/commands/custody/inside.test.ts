import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

const four = 'vic > backoffice: !arrest 4 HBR at 09:00 arrived 10:00';

describe('how many are inside', () => {
  it.each([
    ['!inside 3', '3'],
    ['!held 3', '3'],
    ['!inside three', '3'],
    ['!inside about 3', '3'],
    ['!inside none', '0'],
    ['!inside 4-6', '4–6'],
    ['!inside 4–6', '4–6'],
    ['!inside 4 - 6', '4–6'],
    ['!inside 4 to 6', '4–6'],
    ['!inside HBR 4-6', '4–6'],
    ['!inside 4-6 harbour', '4–6'],
    ['!inside 0', '0'],
  ])('%s', async (said, count) => {
    const { ask } = await desk();
    expect(await ask(`vic > hbr: ${said}`)).toEqual([
      `hbr: Thank you. ${count} inside at Harbour Road (HBR), noted (F1).`,
    ]);
  });

  it.each(['!inside', '!inside 6-4', '!inside 1000', '!inside lots'])('%s is asked back', async (said) => {
    const { ask } = await desk();
    expect((await ask(`ana > hbr: ${said}`))[0]).toMatch(/!inside 4-6|!inside HBR 4-6/);
  });
});

it('counted by a coordinator it replaces the reckoning; by a supporter it only widens it, for six hours', async () => {
  const { ask, play } = await desk();
  await play(four);
  expect(await ask('ana > hbr: !inside 2')).toEqual([
    'hbr: Thank you. 2 inside at Harbour Road (HBR), noted (F9). With what else we know: 2–4 thought inside.',
  ]);
  await play('+6h');
  expect((await ask('pip > coordinators: !status'))[0]).toContain('\n4 thought inside (told by vic 6 h ago)');
  await ask('pip > coordinators: !inside HBR 2');
  expect((await ask('pip > coordinators: !status'))[0]).toContain('\n2 thought inside (told by pip just now)');
  await play('+40m', 'ana > hbr: !released');
  expect((await ask('pip > coordinators: !status'))[0]).toContain(
    '\n1 thought inside (told by pip 40 min ago, since then by ana just now)',
  );
});

it('nobody, says a supporter: the station stays as it is, and the coordinator is asked', async () => {
  const { ask, told, play } = await desk();
  await play('vic > backoffice: !arrest HBR at 09:00 arrived 10:00');
  expect(await told('ana > hbr: !inside 0', '+15m')).toContainEqual(
    expect.stringMatching(/^direct:pip: .*Not known to be out: HBR1\./s),
  );
  expect((await ask('pip > coordinators: !status'))[0]).toContain('cover to about Tue 13:00');
});
