import { createRequire } from 'node:module';
import { svgOf } from './drawing/sheet.ts';
import type { Picture } from './picture.ts';
import { toPngFile } from './png.ts';

const { resolve } = createRequire(import.meta.url);
const fonts = ['400Regular/AtkinsonHyperlegible_400Regular.ttf', '700Bold/AtkinsonHyperlegible_700Bold.ttf'];

/** Sharp on a phone, and soon drawn: twice as wide as what is drawn is thought. */
const dotsAcross = 800;

/** Draws on another thread. What draws is loaded with the first picture: most runs of the program never need it. */
export async function toPng(picture: Picture): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const drawn = await renderAsync(svgOf(picture), {
    fitTo: { mode: 'width', value: dotsAcross },
    font: {
      loadSystemFonts: false,
      fontFiles: fonts.map((file) => resolve(`@expo-google-fonts/atkinson-hyperlegible/${file}`)),
      defaultFontFamily: 'Atkinson Hyperlegible',
    },
  });
  return toPngFile(drawn);
}
