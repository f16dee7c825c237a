import fc from 'fast-check';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { type Dots, toPngFile } from '../../data/pictures/png.ts';

const side = fc.integer({ min: 1, max: 20 });
const dots: fc.Arbitrary<Dots> = fc.tuple(side, side).chain(([width, height]) => {
  const length = width * height * 4;
  return fc.record({
    ...{ width: fc.constant(width), height: fc.constant(height) },
    pixels: fc.uint8Array({ minLength: length, maxLength: length }),
  });
});

it('any dots are read back as they were, and nothing of the file is damaged', async () => {
  await fc.assert(
    fc.asyncProperty(dots, async (one) => {
      const { width, height, data } = PNG.sync.read(await toPngFile(one));
      expect({ width, height, pixels: new Uint8Array(data) }).toEqual(one);
    }),
  );
});
