import { describe, expect, it } from 'vitest';
import { desk } from './desk.ts';

/** Monday noon; it is read as yesterday's, as it is still far ahead today. */
const ahead = '16:00';

describe('an hour still to come, which is read as yesterday’s', () => {
  it.each([
    `!released HBR1 ${ahead}`,
    `!arrived HBR1 ${ahead}`,
    `!booked HBR1 ${ahead}`,
    `!hospital HBR1 out ${ahead}`,
  ])('is asked back where it is before anything known of them: %s', async (said) => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest HBR arrived 11:00', 'ana > hbr: !in 1pm-7pm');
    expect(await ask(`vic > backoffice: ${said}`)).toEqual([
      'backoffice: Sun 4 Jan 16:00 is before anything known of HBR1. Please check the time; if it is right, send it with the day, such as `yesterday 23:00`. I did nothing.',
    ]);
    expect(await ask('ana > direct: mine')).toEqual([expect.stringContaining('13:00–19:00')]);
    expect((await ask('vic > backoffice: !status HBR'))[0]).toContain('1 thought inside');
  });

  it('is asked back also of somebody of whom no hour is known, and of a van', async () => {
    const { ask, play } = await desk();
    await play('vic > backoffice: !arrest HBR tall, red coat');
    expect((await ask(`vic > backoffice: !released HBR1 ${ahead}`))[0]).toContain('before anything known of HBR1');
    expect(await ask(`ana > hbr: !arrived 3 ${ahead}`)).toEqual([
      'hbr: That would be Sun 4 Jan 16:00, long ago. Please check the time; if it is right, send it with the day: `!arrived 3 yesterday 14:00`. I did nothing.',
    ]);
    expect((await ask('ana > hbr: !arrived 3 yesterday 16:00'))[0]).toContain('3 people came in');
  });
});

it('is taken with the day, and of somebody who was there by then', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest HBR arrived 11:00', 'vic > backoffice: !arrest HBR arrived yesterday 15:00');
  expect((await ask(`vic > backoffice: !booked HBR1 yesterday ${ahead}`))[0]).toContain('booked in Sun 4 Jan 16:00');
  expect((await ask(`vic > backoffice: !released HBR2 ${ahead}`))[0]).toContain('HBR2 released Sun 4 Jan 16:00');
});

it('nobody comes out before they came in, unless they came earlier', async () => {
  const { ask, play } = await desk();
  await play('vic > backoffice: !arrest HBR arrived 11:00');
  expect(await ask('vic > backoffice: !released HBR1 10:00')).toEqual([
    'backoffice: HBR1 came in Mon 5 Jan 11:00, so they can’t have come out Mon 5 Jan 10:00. Please check the time. If they came earlier, say so first: `!arrived HBR1 Mon 5 Jan 10:00`. I did nothing.',
  ]);
  await play('vic > backoffice: !arrived HBR1 Mon 5 Jan 09:00');
  expect((await ask('vic > backoffice: !released HBR1 10:00'))[0]).toContain('HBR1 released Mon 5 Jan 10:00');
});
