import type { Instant, Range } from '../../ranges.ts';
import type { Row, Tone } from '../picture.ts';
import {
  blue,
  bold,
  end,
  ink,
  margin,
  middle,
  orange,
  paper,
  type Scale,
  sizeFor,
  vermilion,
  width,
  widthOf,
} from './look.ts';
import { line, rect, tag, words } from './svg.ts';
import { drawTimeline } from './timeline.ts';

const headHeight = 24;
const footHeight = 14;
const cellHeight = 22;

/** A station by itself has room for a higher bar, and for its slots below. */
const barHeight = ({ cells }: Row): number => (cells.length > 0 ? 44 : 30);

export const rowHeight = (row: Row): number =>
  headHeight + barHeight(row) + footHeight + (row.cells.length > 0 ? cellHeight : 0);

/** How the station stands, its name, how many are inside; below them its hours. */
export function drawRow(
  row: Row,
  scale: Scale,
  when: { readonly span: Range; readonly now: Instant },
  y: number,
): string {
  const [bar, height] = [y + headHeight, barHeight(row)];
  return [
    drawHead(row, y + 17),
    rect(margin, bar + height - 1, width - 2 * margin, 1, { fill: ink }),
    drawTimeline(row, scale, when, { y: bar, height }),
    ...row.cells.map((cell) => drawCell(cell, scale, bar + height + footHeight)),
    drawNowLine(scale.x(when.now), bar - 3, bar + height + 3),
  ].join('');
}

const drawNowLine = (x: number, top: number, bottom: number): string =>
  line(x, top, x, bottom, { stroke: paper, 'stroke-width': 5 }) +
  line(x, top, x, bottom, { stroke: ink, 'stroke-width': 2.6 });

const nameSize = 18;

function drawHead({ name, about, verdict, tone }: Row, y: number): string {
  const nameX = margin + 22;
  const aboutX = nameX + widthOf(name, nameSize) + 8;
  const verdictSize = sizeFor(verdict, 15, 135);
  const room = width - margin - widthOf(verdict, verdictSize) - 6 - aboutX;
  return [
    drawSign(tone, margin + 9, y - 6),
    words(nameX, y, nameSize, name, { ...bold, fill: ink }),
    words(aboutX, y, sizeFor(about, 14, room), about, { fill: ink }),
    words(width - margin, y, verdictSize, verdict, { ...bold, ...end, fill: ink }),
  ].join('');
}

/** A triangle with a mark in it, a lozenge half full, a disc with a tick. */
function drawSign(tone: Tone, x: number, y: number): string {
  switch (tone) {
    case 'bad':
      return (
        tag('path', { d: `M${x} ${y - 9}l9 16h-18z`, fill: vermilion, stroke: ink, 'stroke-width': 1 }) +
        words(x, y + 5.5, 12, '!', { ...middle, ...bold, fill: paper })
      );
    case 'poor':
      return (
        tag('path', { d: `M${x} ${y - 8}l8 8l-8 8l-8 -8z`, fill: paper, stroke: ink, 'stroke-width': 1 }) +
        tag('path', { d: `M${x} ${y - 8}l8 8l-8 8z`, fill: orange, stroke: ink, 'stroke-width': 1 })
      );
    case 'good':
      return (
        tag('circle', { cx: x, cy: y, r: 7.5, fill: blue }) +
        tag('path', { d: `M${x - 3.8} ${y}l2.8 3l5 -6`, fill: 'none', stroke: paper, 'stroke-width': 2 })
      );
  }
}

/** A slot's number, between the hours it stands for. */
function drawCell({ number, ...range }: Row['cells'][number], scale: Scale, y: number): string {
  const place = scale.cut(range);
  if (!place) return '';
  const box = { rx: 5, fill: paper, stroke: ink, 'stroke-width': 1.2 };
  return (
    rect(place.x + 1, y, place.width - 2, 19, box) +
    words(place.x + place.width / 2, y + 14.5, 14, String(number), { ...middle, ...bold, fill: ink })
  );
}
