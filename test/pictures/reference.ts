import { readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import type { Picture } from '../../data/pictures/picture.ts';
import { toPng } from '../../data/pictures/to-png.ts';

/** So much of all dots may differ: machines round a little differently. */
const mostOff = 0.002;

/** A picture looks as the one kept beside this file. `UPDATE_PICTURES=1` keeps it as it is drawn by now: look at it then. */
export async function expectToLookAs(name: string, picture: Picture): Promise<void> {
  const path = new URL(`${name}.png`, import.meta.url);
  const png = await toPng(picture);
  if (process.env.UPDATE_PICTURES) writeFileSync(path, png);
  const [drawn, kept] = [PNG.sync.read(Buffer.from(png)), PNG.sync.read(readFileSync(path))];
  const { width, height } = kept;
  expect({ width: drawn.width, height: drawn.height }).toEqual({ width, height });
  const off = pixelmatch(drawn.data, kept.data, undefined, width, height, { threshold: 0.1 });
  expect(off / (width * height)).toBeLessThan(mostOff);
}
