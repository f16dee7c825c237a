import { expect, it } from 'vitest';
import { watch } from './heard.ts';
import { seldom } from './seldom.ts';

it('tells the coordinators’ room at 18:00 how things stand, the soonest gap first and the calm in one line', async () => {
  const { play } = await watch(
    'at 2026-01-05T17:50',
    'bo > backoffice: !arrest 3 HBR at 15:00 arrived 16:00',
    'bo > backoffice: !arrest NGT at 15:00 arrived 16:00',
    'bo > backoffice: !arrest 2 ABB at 15:00 arrived 16:00',
    'vic > backoffice: !arrest Jo at 17:30',
    'pip > direct: wanted 1 NGT',
    'pip > direct: wanted 1 ABB',
    'cal > direct: in NGT now till 3am',
    'dee > direct: in NGT 3am-8am',
    'eve > direct: in ABB now till 2am',
    'ana > hbr: !released 1',
    'bo > backoffice: !released HBR2',
    'bo > backoffice: !released ABB1',
    'bo > backoffice: !undo',
  );
  expect((await play('+10m')).filter((line) => line.includes('As things stand'))).toEqual([
    [
      'coordinators: As things stand, Mon 5 Jan 18:00:',
      'Station not known: 1 person. `!list UNK` shows who.',
      'Harbour Road (HBR): 1–2 thought inside (heard 10 min ago); 2 people reported out since 06:00.',
      'G1 nobody Mon 5 Jan 18:00–Tue 6 Jan 19:00.',
      'Abbey Lane (ABB): 2 thought inside (heard 10 min ago).',
      'G5 nobody Tue 6 Jan 02:00–19:00.',
      'Covered for the next 12 h: NGT 1 (10 min ago).',
    ].join('\n'),
  ]);
});

it('counts whom a stand-down left in doubt, once where the station stays quiet', async () => {
  const { play } = await watch('at 2026-01-05T17:50', 'bo > backoffice: !arrest 2 HBR at 15:00 arrived 16:00');
  await play('bo > backoffice: !arrest NGT at 15:00 arrived 16:00', 'pip > direct: standdown HBR');
  const digest = async (line: string) => (await play(line)).filter((said) => said.includes('As things stand')).join();
  expect(await digest('+10m')).toContain('\nHarbour Road (HBR): quiet by now; 2 in doubt: `!list HBR`.');
  await play('bo > backoffice: !released NGT1', 'pip > direct: inside 1 HBR');
  expect(await digest('at 2026-01-06T00:00')).toMatch(
    /\nHarbour Road \(HBR\): 1 thought inside \(heard 6 h ago\); 2 in doubt: `!list HBR`\.(.|\n)*\nNorthgate \(NGT\): quiet by now; 1 person reported out since 18:00\./,
  );
  await play('pip > direct: inside 0 HBR', 'pip > direct: standdown HBR');
  expect(await digest('at 2026-01-06T06:00')).toContain('HBR): quiet by now; 2 in doubt');
  expect(await digest('at 2026-01-06T12:00')).toContain('All quiet');
});

it('is silent where nothing changed, tells once that all is quiet, and is told once for each hour', async () => {
  const { says, at, restart } = await seldom('As things stand');
  expect(await at(18)).toEqual([]);
  await says('bo', 'backoffice', '!arrest HBR at 17:00 arrived 17:30');
  await says('pip', 'direct', 'wanted 1 HBR');
  await says('ana', 'direct', 'in HBR 7pm-7am');
  await says('ben', 'direct', 'in HBR tomorrow 7am-7pm');
  await says('cal', 'direct', 'in HBR tomorrow 7pm-9pm');
  expect(await at(18.5)).toEqual([]);
  expect(await at(24)).toEqual(['coordinators: As things stand, Tue 6 Jan 00:00:']);
  await restart();
  expect(await at(24.2)).toEqual([]);
  expect(await at(30)).toEqual([]);
  await says('bo', 'backoffice', '!released HBR1');
  expect(await at(36)).toEqual(['coordinators: As things stand, Tue 6 Jan 12:00:']);
  expect(await at(42)).toEqual(['coordinators: As things stand, Tue 6 Jan 18:00:']);
  expect(await at(48)).toEqual([]);
});
