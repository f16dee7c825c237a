import type { LegendEntry, Sign } from '../picture.ts';
import { drawEmpty, drawThin } from './hatch.ts';
import { blue, bold, ink, margin, middle, paper, shade, sizeFor, width } from './look.ts';
import { rect, words } from './svg.ts';
import { drawAsk, drawCover } from './timeline.ts';

const lineHeight = 23;
const columns = 2;
const swatch = 30;

export const legendHeight = (legend: readonly LegendEntry[]): number => Math.ceil(legend.length / columns) * lineHeight;

export function drawLegend(legend: readonly LegendEntry[], y: number): string {
  const columnWidth = (width - 2 * margin) / columns;
  return legend
    .map(({ sign, label }, index) => {
      const x = margin + (index % columns) * columnWidth;
      const top = y + Math.floor(index / columns) * lineHeight;
      const size = sizeFor(label, 13, columnWidth - swatch - 8);
      return drawSwatch(sign, x, top) + words(x + swatch + 6, top + 13, size, label, { fill: ink });
    })
    .join('');
}

const framed = { stroke: ink, 'stroke-width': 1 };

function drawSwatch(sign: Sign, x: number, y: number): string {
  const height = 17;
  const box = { x, y, width: swatch, height };
  const filled = (fill: string) => rect(x, y, swatch, height, { fill, ...framed });
  switch (sign) {
    case 'on':
      return filled(blue) + words(x + swatch / 2, y + 13, 13, '2', { ...middle, ...bold, fill: paper });
    case 'thin':
      return drawThin(box) + rect(x, y + height / 2, swatch, height / 2, { fill: blue }) + filled('none');
    case 'empty':
      return drawEmpty(box) + filled('none');
    case 'idle':
      return rect(x, y + 2, swatch, height - 4, { fill: paper, stroke: blue, 'stroke-dasharray': '3 2' });
    case 'night':
      return rect(x, y, swatch, height, { fill: shade });
    case 'cover':
      return drawCover(x + swatch / 2, y, height - 7);
    case 'ask':
      return drawAsk(x + swatch / 2, y + height / 2);
  }
}
