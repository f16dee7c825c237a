import { expect, it } from 'vitest';
import { transcript } from '../transcript.ts';

it('counts by the law that an admin has confirmed for a station, as the alarms do', async () => {
  const { play } = await transcript();
  await play('bo > direct: station confirm HBR scotland', 'pip > direct: wanted 1 HBR');
  await play('bo > backoffice: !arrest HBR at 11:00 arrived 12:00');
  // Cover is planned until Tue 12:00; in England and Wales three more hours would have been told at midnight.
  await play('ana > hbr: !in 2pm-1am', 'ben > hbr: !in 1am-12pm', 'at 2026-01-05T23:45');
  const told = await play('+1h');
  expect(told.filter((line) => line.includes('Please look yourself'))).toEqual([]);
  expect(told.length).toBeGreaterThan(0);
});
