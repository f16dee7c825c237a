import { expect, it } from 'vitest';
import { watch } from './heard.ts';

const arrest = 'vic > backoffice: !arrest HBR at 11:00';
const needed = (line: string) => line.includes('adult needed');

it('asks the back office coordinator first, urgently, and everybody of the book in the end', async () => {
  const { play, heard } = await watch('bo > direct: duty on', arrest, 'pip > direct: ack G1 G2', '+1m');
  heard();
  const asked = await play('pip > coordinators: !aa HBR1 needed, hardly speaks English');
  expect(asked).toContain(
    'coordinators → pip: HBR1: appropriate adult needed, “hardly speaks English”, noted (F2). The back office coordinator is asked to find one. Once somebody is found: `!aa HBR1 found` and who it is.',
  );
  expect(asked).toContain(
    [
      'direct:bo: Appropriate adult needed',
      'G3 Harbour Road (HBR): HBR1 needs an appropriate adult. Please find one: nobody from the protest, and no call in an open group. Found: `!aa HBR1 found` and who it is.',
      'On it? 👍, or `!ack G3`.',
    ].join('\n'),
  );
  await play('+15m');
  expect(heard()).toEqual([
    '12:01 bo: Appropriate adult needed G3',
    '12:06 backoffice: Appropriate adult needed G3',
    '12:11 pip: Appropriate adult needed G3',
    '12:16 coordinators: Appropriate adult needed G3',
    '12:16 pat: Appropriate adult needed G3',
  ]);
});

it('is not in any open room, for whoever it is', async () => {
  const { play, outputs } = await watch(`${arrest} minor`, `${arrest} aa`, '+2h');
  await play('ana > hbr: !rota', '+1h');
  const open = outputs.filter(({ room }) => ['hbr', 'callout', 'direct:ana'].includes(room));
  expect(open.length).toBeGreaterThan(0);
  expect(open.map(({ text }) => text ?? '').join()).not.toMatch(/adult|minor|HBR1/);
});

it('asks for a minor without being told to, anew for each, and until somebody is found or they are out', async () => {
  const { play, heard } = await watch('bo > direct: duty on', `${arrest} minor`, 'bo > direct: ack G1 G2 G3', '+5m');
  expect(heard().filter(needed)).toEqual(['12:00 bo: Appropriate adult needed G3']);
  await play('vic > backoffice: !arrest 2 HBR at 12:00 minor');
  expect(heard().filter(needed)).toEqual(['12:05 bo: Appropriate adult needed G3']);
  await play(
    'vic > backoffice: !aa HBR1 found: Joan, an aunt',
    'vic > backoffice: !flag HBR2 no minor',
    'vic > backoffice: !released HBR3',
    '+3h',
  );
  expect(heard().filter(needed)).toEqual([]);
  await play('vic > backoffice: !aa HBR1 needed');
  expect(heard().filter(needed)).toEqual(['15:05 bo: Appropriate adult needed G6']);
});

it('goes with them to the next station', async () => {
  const { play, heard } = await watch('bo > direct: duty on', `${arrest} minor`, 'bo > direct: ack G1 G2 G3');
  heard();
  const told = await play('vic > backoffice: !move HBR1 NGT');
  expect(heard().filter(needed)).toEqual(['12:00 bo: Appropriate adult needed G6']);
  expect(told.join()).toContain('G6 Northgate (NGT): HBR1 needs an appropriate adult.');
});

it('is not asked of somebody in doubt, until they are known to be inside after all', async () => {
  const { play, heard } = await watch('bo > direct: duty on', arrest, 'vic > backoffice: !standdown HBR');
  await play('vic > backoffice: !aa HBR1 needed', '+1h');
  expect(heard().filter(needed)).toEqual([]);
  await play('vic > backoffice: !arrived HBR1');
  expect(heard().filter(needed)).toHaveLength(1);
});
