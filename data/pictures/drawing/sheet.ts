import type { Picture } from '../picture.ts';
import { axisHeight, drawAxis, drawBackground, drawNow } from './frame.ts';
import { drawLegend, legendHeight } from './legend.ts';
import { bold, ink, margin, paper, scaleOf, sizeFor, width } from './look.ts';
import { drawRow, rowHeight } from './row.ts';
import { rect, tag, words } from './svg.ts';

const titleHeight = 34;
const changeHeight = 14;
const nowHeight = 26;
const noteHeight = 20;
const gap = 8;

/** A whole picture as SVG, upright and about as wide as a phone. */
export function svgOf(picture: Picture): string {
  const { rows, notes, legend } = picture;
  const chart = drawChart(picture, titleHeight);
  const legendTop = chart.bottom + notes.length * noteHeight + gap;
  const height = legendTop + legendHeight(legend) + gap;
  return tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, 'font-family': 'Atkinson Hyperlegible' },
    [
      rect(0, 0, width, height, { fill: paper }),
      drawLine(picture.title, 23, 20, bold),
      ...(rows.length > 0 ? [chart.drawn] : []),
      ...notes.map((note, index) => drawLine(note, chart.bottom + 15 + index * noteHeight, 15)),
      drawLegend(legend, legendTop),
    ].join(''),
  );
}

const drawLine = (text: string, y: number, size: number, attributes = {}): string =>
  words(margin, y, sizeFor(text, size, width - 2 * margin), text, { ...attributes, fill: ink });

/** The rows between two axes; nothing where there are none. */
function drawChart(picture: Picture, y: number): { readonly drawn: string; readonly bottom: number } {
  const { rows, span, now, change } = picture;
  if (rows.length === 0) return { drawn: '', bottom: y };
  const scale = scaleOf(span);
  const axis = y + (change ? changeHeight : 0) + axisHeight;
  const top = axis + nowHeight;
  const topOf = (index: number) => rows.slice(0, index).reduce((sum, row) => sum + rowHeight(row), top);
  const bottom = topOf(rows.length);
  const drawn = [
    drawBackground(picture, scale, axis + 4, bottom),
    drawAxis(picture, scale, axis),
    drawAxis({ ...picture, change: null }, scale, bottom + 15),
    drawNow(picture, scale, axis + nowHeight - 6),
    ...rows.map((row, index) => drawRow(row, scale, { span, now: now.at }, topOf(index))),
  ];
  return { drawn: drawn.join(''), bottom: bottom + axisHeight + gap / 2 };
}
