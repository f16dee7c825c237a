import type { Picture } from '../picture.ts';
import { bold, dim, faint, ink, middle, paper, type Scale, shade, width, widthOf } from './look.ts';
import { line, rect, tag, words } from './svg.ts';

export const axisHeight = 20;

/** Behind the rows: nights, hours and where the clocks change. */
export function drawBackground({ nights, hours, change }: Picture, scale: Scale, top: number, bottom: number): string {
  const upright = (at: number, attributes: Readonly<Record<string, string | number>>) =>
    line(scale.x(at), top, scale.x(at), bottom, attributes);
  return [
    ...nights.flatMap((night) => {
      const place = scale.cut(night);
      return place ? [rect(place.x, top, place.width, bottom - top, { fill: shade })] : [];
    }),
    ...hours
      .filter(({ label }) => label !== null)
      .map(({ at, isMidnight }) => upright(at, { stroke: faint, 'stroke-width': isMidnight ? 2 : 1 })),
    ...(change ? [upright(change.at, { stroke: dim, 'stroke-width': 1.6, 'stroke-dasharray': '2 4' })] : []),
  ].join('');
}

/** The hours, above the rows and again below them. Where hours are skipped, a label that has no room is, too. */
export function drawAxis({ hours, change }: Picture, scale: Scale, y: number): string {
  const drawn: string[] = [];
  let taken = Number.NEGATIVE_INFINITY;
  for (const { at, label, isMidnight } of hours) {
    if (label === null) continue;
    const [x, half] = [inside(scale.x(at), label), halfWidth(label)];
    if (x - half < taken) continue;
    taken = x + half;
    drawn.push(words(x, y, labelSize, label, { ...middle, ...(isMidnight ? bold : {}) }));
  }
  if (change)
    drawn.push(words(inside(scale.x(change.at), change.label), y - 15, 12, change.label, { ...middle, ...bold }));
  return drawn.join('');
}

const labelSize = 13;
const halfWidth = (label: string): number => widthOf(label, labelSize) / 2;

/** Labels at the edges stay whole. */
function inside(x: number, label: string): number {
  const half = halfWidth(label);
  return Math.min(width - half - 1, Math.max(half + 1, x));
}

/** Where we are, on a plate above the rows. */
export function drawNow({ now }: Picture, scale: Scale, y: number): string {
  const x = scale.x(now.at);
  const half = halfWidth(now.label) + 5;
  const left = Math.max(1, Math.min(width - 2 * half - 1, x - half));
  return [
    tag('path', { d: `M${x - 6} ${y - 1}h12l-6 7z`, fill: ink }),
    rect(left, y - 18, 2 * half, 18, { rx: 4, fill: ink }),
    words(left + half, y - 4.5, 13, now.label, { ...middle, ...bold, fill: paper }),
  ].join('');
}
