import { expect, it } from 'vitest';
import { watch } from './heard.ts';

const covered = [
  'pip > direct: wanted 1 HBR',
  'bo > backoffice: !arrest HBR at 12:00 arrived 12:00',
  'pip > direct: ack G2',
  'ana > direct: in HBR 14:00-22:00',
  'ben > direct: in HBR 22:00-04:00',
  'cal > direct: in HBR tomorrow 04:00-08:00',
  'dee > direct: in HBR tomorrow 08:00-15:00',
  'hana > direct: can 9pm-11pm',
  '+16m',
];

it('tells coordinators alone, at once, who is no longer down and who could step in', async () => {
  const { play, heard } = await watch(...covered, 'bo > backoffice: !arrest NGT at 09:00 arrived 10:00');
  heard();
  const told = await play('ana > hbr: !cancel 20-22');
  expect(heard()).toEqual(['12:16 pip: Cover needed G5']);
  expect(told.find((line) => line.startsWith('direct:pip'))).toBe(
    [
      'direct:pip: Cover needed',
      'G5 Harbour Road (HBR): nobody is down for Mon 5 Jan 20:00–22:00, which starts in 7 h 44 min. No longer down: ana 20:00–22:00.',
      'Could step in: hana 21:00–22:00 (offered), dee 20:00–22:00 (ask first) or cal 20:00–22:00 (ask first). `!add "hana" HBR Mon 5 Jan 21:00–22:00` puts hana down.',
      'On it? 👍, or `!ack G5`. Who is down: `!rota HBR`.',
    ].join('\n'),
  );
  expect(told.filter((line) => !line.startsWith('direct:')).join()).not.toMatch(/longer down|step in|hana/);
});

it('shows the next offer in the alarm that stands there, and what is left once it is taken up', async () => {
  const { play } = await watch(...covered, 'ana > hbr: !cancel 20-22');
  expect((await play('gus > direct: can HBR 20-21', '+10s')).find((line) => line.startsWith('direct:pip'))).toContain(
    'Could step in: gus 20:00–21:00 (offered), hana 21:00–22:00 (offered) or dee 20:00–22:00 (ask first). `!add "gus" HBR Mon 5 Jan 20:00–21:00` puts gus down.',
  );
  const booked = await play('pip > coordinators: !add "gus" HBR Mon 5 Jan 20:00–21:00', '+10s');
  expect(booked.find((line) => line.startsWith('direct:gus'))).toContain('You said that you could come');
  expect(booked.find((line) => line.startsWith('direct:pip (edit)'))).toContain(
    'G3 Harbour Road (HBR): nobody is down for Mon 5 Jan 21:00–22:00, which starts in 8 h 44 min. No longer down: ana 21:00–22:00.\nCould step in: hana 21:00–22:00 (offered)',
  );
});

it('says no more of it when the hours are taken again, or two hours later', async () => {
  const { play } = await watch(...covered, 'ana > hbr: !cancel 20-22', 'ana > hbr: !in 20-21');
  const gaps = async () => (await play('pip > direct: gaps')).join();
  expect(await gaps()).toContain('No longer down: ana 21:00–22:00.');
  await play('+2h', '+1m');
  expect(await gaps()).not.toContain('No longer down');
});

it('asks the nearest first who were down at other stations, and nobody from too far away', async () => {
  const { play } = await watch(
    ...['HBR', 'STR', 'ABB', 'NGT'].map((code) => `bo > backoffice: !arrest ${code} at 12:00 arrived 12:00`),
    ...['eve STR', 'ben ABB', 'gus NGT'].map((who) => `${who.replace(' ', ' > direct: in ')} tomorrow 08:00-10:00`),
    'ana > direct: in HBR 14:00-22:00',
    '+16m',
  );
  expect((await play('ana > hbr: !cancel 20-22')).find((line) => line.startsWith('direct:pip'))).toContain(
    'Could step in: gus 20:00–22:00 (ask first) or ben 20:00–22:00 (ask first).',
  );
});
