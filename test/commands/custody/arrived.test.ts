import { expect, it } from 'vitest';
import { desk } from './desk.ts';

it('refs come to where they were expected, or to where they turned up', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 5 HBR at 10:00');
  expect(await ask('vic > backoffice: !arrived HBR1-3 11:00')).toEqual([
    'backoffice: HBR1-3 arrived at Harbour Road (HBR) Mon 5 Jan 11:00, noted (F6-8).',
  ]);
  expect(await ask('vic > backoffice: !arrived HBR4,5 at Northgate at 11:30')).toEqual([
    'backoffice: HBR4 and HBR5 arrived at Northgate (NGT) Mon 5 Jan 11:30, noted (F9-10).',
  ]);
  expect((await ask('vic > backoffice: !list NGT'))[0]).toBe(
    [
      'backoffice: Held at Northgate (NGT), 2 people in the book:',
      'HBR4 and HBR5: 2 people, arrested Mon 5 Jan 10:00, arrived Mon 5 Jan 11:30, no more known',
      'cover until Tue 6 Jan 14:30 (estimate); ask after Tue 6 Jan 11:30',
    ].join('\n'),
  );
});

it('places somebody whose station was not known; the ref stays as it is', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest Sam at 10:00');
  expect(await ask('vic > backoffice: !arrived UNK1')).toEqual([
    'backoffice: At which station? `!arrived UNK1 HBR` with its code.',
  ]);
  expect(await ask('vic > backoffice: !booked UNK1')).toEqual([
    'backoffice: At which station? `!arrived UNK1 HBR` with its code.',
  ]);
  expect(await ask('vic > backoffice: !arrived UNK1 HBR')).toEqual([
    'backoffice: UNK1 arrived at Harbour Road (HBR) Mon 5 Jan 12:00, noted (F2).',
  ]);
  expect(await ask('vic > backoffice: !booked UNK1')).toEqual([
    'backoffice: UNK1 booked in Mon 5 Jan 12:00, noted (F3). Cover planned until Tue 6 Jan 12:00.',
  ]);
  expect(await ask('vic > backoffice: !list UNK')).toEqual(['backoffice: Everybody known has a station.']);
});

it('anybody at the gate may say that a van came in', async () => {
  const { ask } = await desk();
  expect(await ask('ana > hbr: !arrived 3')).toEqual([
    'hbr: Thank you. 3 people came in at Harbour Road (HBR) Mon 5 Jan 12:00, noted (F1). 0–3 thought inside.',
  ]);
  expect(await ask('ana > hbr: !arrived two people 11:50')).toEqual([
    'hbr: Thank you. 2 people came in at Harbour Road (HBR) Mon 5 Jan 11:50, noted (F2). 0–5 thought inside.',
  ]);
  expect(await ask('ana > direct: arrived NGT 3')).toEqual([
    'direct:ana: Thank you. 3 people came in at Northgate (NGT) Mon 5 Jan 12:00, noted (F3). 0–3 thought inside.',
  ]);
  expect(await ask('ana > direct: arrived 3')).toEqual([
    'direct:ana: At which station? `!arrived HBR 3` with its code or name.',
  ]);
  expect(await ask('ana > hbr: !arrived 100')).toEqual(['hbr: How many? From 1 to 99 at a time.']);
  expect(await ask('ana > hbr: !arrived HBR')).toEqual(['hbr: How many? From 1 to 99 at a time.']);
});

it('who came out has to be arrested again; who was not there may turn up', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest 2 HBR at 10:00', 'vic > backoffice: !released HBR1');
  await play('vic > backoffice: !nothere HBR2 street bail');
  expect(await ask('vic > backoffice: !arrived HBR1')).toEqual([
    'backoffice: HBR1 is known to be out already, so I did nothing. If that was wrong: `!undo F3`.',
  ]);
  expect(await ask('vic > backoffice: !arrived HBR2')).toEqual([
    'backoffice: HBR2 arrived at Harbour Road (HBR) Mon 5 Jan 12:00, noted (F5).',
  ]);
});

it('nobody arrives before they are arrested', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest HBR at 10:00');
  expect(await ask('vic > backoffice: !arrived HBR1 09:30')).toEqual([
    'backoffice: Those times do not follow each other: first the arrest, then the arrival, then booked in. Please check, and send it again.',
  ]);
});
