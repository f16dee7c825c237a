import { expect, it } from 'vitest';
import { rig, said } from './rig.ts';

it('lets one process act on a store, and tells another what to do', async () => {
  const { build, clock } = await rig();
  const one = await build({ holder: 'one' });
  const two = await build({ holder: 'two' });
  await one.start();
  await expect(two.start()).rejects.toThrow(
    'Another Porchlight process is at work on this store. Stop that one first, or wait 10 seconds if it was killed.',
  );
  clock.moveTo(clock.now() + 9_999);
  await expect(two.start()).rejects.toThrow('Another Porchlight process');
  await two.stop();
  await one.stop();
});

it('another may begin at once after a stop, and 10 s after a kill', async () => {
  const { build, clock } = await rig();
  const one = await build({ holder: 'one' });
  await one.start();
  await one.stop();
  const two = await build({ holder: 'two' });
  await two.start();
  two.abandon();
  clock.moveTo(clock.now() + 10_000);
  const three = await build({ holder: 'three' });
  await three.start();
  await three.stop();
});

it('holds on as long as it works', async () => {
  const { build, pass } = await rig();
  const one = await build({ holder: 'one' });
  await one.start();
  await pass(one, 3);
  const two = await build({ holder: 'two' });
  await expect(two.start()).rejects.toThrow('Another Porchlight process');
  await two.stop();
  await one.stop();
});

it('once another has taken over, nothing the first one does stands, and it sends nothing', async () => {
  const { build, clock, signal, rows } = await rig();
  const one = await build({ holder: 'one' });
  await one.start();
  const heardByOne = signal.hear;
  clock.moveTo(clock.now() + 10_000);
  const two = await build({ holder: 'two' });
  await two.start();
  await expect(one.tick(clock.now())).rejects.toThrow('has taken over this store');
  await expect(one.settle()).rejects.toThrow('has taken over this store');
  expect(rows('select holder from lease')).toEqual([{ holder: 'two' }]);
  await heardByOne(said('ana', 'hbr', '!help'));
  await two.settle();
  expect(signal.taken()).toHaveLength(1);
  await one.stop();
  expect(rows('select holder from lease')).toEqual([{ holder: 'two' }]);
  await two.stop();
});

it('where the clock is set back, no lease holds longer than any other', async () => {
  const { build, clock } = await rig();
  const one = await build({ holder: 'one' });
  await one.start();
  clock.moveTo(clock.now() - 7_200_000);
  await one.settle();
  one.abandon();
  clock.moveTo(clock.now() + 10_000);
  const two = await build({ holder: 'two' });
  await two.start();
  await two.stop();
});
