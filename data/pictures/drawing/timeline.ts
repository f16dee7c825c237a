import { contains, type Instant, type Range, union } from '../../ranges.ts';
import type { Band, Row } from '../picture.ts';
import { type Box, drawEmpty, drawThin } from './hatch.ts';
import { blue, bold, ink, middle, paper, type Scale } from './look.ts';
import { rect, tag, words } from './svg.ts';

/** When somebody may walk out, how many are there then, and what is missing. */
export function drawTimeline(
  { bands, until, ask }: Row,
  scale: Scale,
  { span, now }: { readonly span: Range; readonly now: Instant },
  { y, height }: Pick<Box, 'y' | 'height'>,
): string {
  const boxOf = (range: Range): Box[] => {
    const place = scale.cut(range);
    return place ? [{ ...place, y, height }] : [];
  };
  const demand = union(bands.filter(({ demanded }) => demanded)).flatMap(boxOf);
  return [
    ...bands.flatMap((band) => boxOf(band).map((box) => drawBand(band, box, scale.x(now)))),
    ...demand.map((box) => outline(box, { fill: 'none', stroke: ink, 'stroke-width': 1.2 })),
    ...(until !== null && isWithin(until, span) ? [drawCover(scale.x(until), y, height)] : []),
    ...(ask !== null && isWithin(ask, span) ? [drawAsk(scale.x(ask), y + height + 6)] : []),
  ].join('');
}

const isWithin = (at: number, span: Range): boolean => contains(span, at) || at === span.end;

const outline = ({ x, y, width, height }: Box, attributes: Readonly<Record<string, string | number>>): string =>
  rect(x, y, width, height, attributes);

function drawBand({ on, wanted, demanded }: Band, box: Box, nowX: number): string {
  if (!demanded) return on === 0 ? '' : drawIdle(on, box, nowX);
  const there = box.height * (on < wanted ? on / wanted : 1);
  const missing = { ...box, height: box.height - there };
  return [
    on === 0 ? drawEmpty(missing) : drawThin(missing),
    rect(box.x, box.y + missing.height, box.width, there, { fill: blue }),
    drawNumber(on, besideNow(box, nowX), 15, on < wanted),
  ].join('');
}

/** There, though nobody can walk out: an outline. */
function drawIdle(on: number, box: Box, nowX: number): string {
  const half = { ...box, y: box.y + box.height / 2, height: box.height / 2 };
  const dashes = { fill: paper, stroke: blue, 'stroke-width': 1.2, 'stroke-dasharray': '3 2' };
  return outline(half, dashes) + drawNumber(on, besideNow(half, nowX), 11, true);
}

/** Narrower than this a number would not fit. */
const leastForNumber = 11;
/** The line that says where we are, with its rim. */
const nowWidth = 6;

/** Of a box the line of now runs through, the part with room for a number, that to come before that gone by. */
function besideNow(box: Box, nowX: number): Box {
  const [from, to] = [nowX + nowWidth / 2, box.x + box.width];
  if (from <= box.x || nowX - nowWidth / 2 >= to) return box;
  const ahead = { ...box, x: from, width: to - from };
  return ahead.width >= 2 * leastForNumber ? ahead : { ...box, width: nowX - nowWidth / 2 - box.x };
}

/** On a light plate where what is behind is hatched. */
function drawNumber(on: number, { x, y, width, height }: Box, size: number, isPlated: boolean): string {
  if (width < leastForNumber) return '';
  const [center, line] = [x + width / 2, y + height / 2];
  const plate = { rx: 4, fill: paper, stroke: ink, 'stroke-width': 0.8 };
  const digits = String(on);
  const half = 3 + digits.length * size * 0.3;
  return [
    ...(isPlated ? [rect(center - half, line - size * 0.6, 2 * half, size * 1.2, plate)] : []),
    words(center, line + size * 0.35, size, digits, { ...middle, ...bold, fill: isPlated ? ink : paper }),
  ].join('');
}

/** A pole with a foot. */
export const drawCover = (x: number, y: number, height: number): string =>
  rect(x - 1.5, y - 3, 3, height + 4, { fill: ink }) + tag('path', { d: `M${x} ${y + height}l6 9h-12z`, fill: ink });

/** A lozenge; `y` is its middle. */
export const drawAsk = (x: number, y: number): string =>
  tag('path', { d: `M${x} ${y - 5}l5 5l-5 5l-5 -5z`, fill: paper, stroke: ink, 'stroke-width': 1.6 });
