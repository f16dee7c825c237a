import { expect, it } from 'vitest';
import { strip } from '../../data/photos/strip.ts';

const segment = (marker: number, content: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, content]);
};
const start = Buffer.from([0xff, 0xd8]);
const jfif = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0'));
const where = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), Buffer.from('GPS 51.5 N 0.1 W '.repeat(40))]));
const picture = Buffer.concat([segment(0xda, Buffer.alloc(10)), Buffer.alloc(5_000, 7), Buffer.from([0xff, 0xd9])]);

it('takes out where a photo was taken, and nothing else', async () => {
  const stripped = await strip(Buffer.concat([start, jfif, where, picture]));
  expect(Buffer.from(stripped).toString('latin1')).not.toContain('GPS');
  expect(Buffer.compare(stripped, Buffer.concat([start, jfif, picture]))).toBe(0);
});

it('leaves a picture alone that says nothing of itself', async () => {
  const plain = Buffer.concat([start, jfif, picture]);
  expect(Buffer.compare(await strip(plain), plain)).toBe(0);
});
