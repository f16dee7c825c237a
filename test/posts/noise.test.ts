import { expect, it } from 'vitest';
import { harbour } from '../harbour.ts';

it('a room that has heard a lot this hour hears the rest later, in one line; an answer does not wait', async () => {
  const { inRoom } = await harbour();
  await inRoom('network signal down', 'ana > hbr: !rota', '+20m');
  const said: string[] = [];
  for (let turn = 0; turn < 8; turn += 1)
    said.push(...(await inRoom('ana > direct: in HBR 18-21', '+30s', 'ana > direct: cancel HBR 18-21', '+30s')));
  // With the rota they are twelve.
  expect(said).toHaveLength(11);
  expect(await inRoom('ben > hbr: !in 15-18', '+1m')).toEqual([expect.stringContaining('hbr → ben: Thank you!')]);
  expect(await inRoom('cal > direct: in HBR 21-23', '+30m')).toEqual([]);
  expect(await inRoom('+2m')).toEqual([
    'hbr: Harbour Road (HBR): ben takes Mon 5 Jan 15:00–18:00; cal takes Mon 5 Jan 21:00–23:00; free again: Mon 5 Jan 18:00–21:00.',
  ]);
});
