import { orange, paper, vermilion } from './look.ts';
import { rect, tag } from './svg.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Stripes: too few. */
export const drawThin = (box: Box): string => drawHatched(box, '#fff3d6', orange, 2.6, [stripes(box, 9, 1)]);

/** A lattice: nobody. */
export const drawEmpty = (box: Box): string =>
  drawHatched(box, paper, vermilion, 3, [stripes(box, 9, 1), stripes(box, 9, -1)]);

const drawHatched = (box: Box, fill: string, stroke: string, thick: number, paths: readonly string[]): string =>
  box.height < 0.5 || box.width <= 0
    ? ''
    : rect(box.x, box.y, box.width, box.height, { fill }) +
      tag('path', { d: paths.join(''), stroke, 'stroke-width': thick, fill: 'none', 'shape-rendering': 'crispEdges' });

/**
 * Diagonals across a box, so far apart, uphill (1) or downhill (-1), each cut at the edges. A pattern filled in by the
 * renderer would do, and take ten times as long.
 */
function stripes({ x, y, width, height }: Box, apart: number, slope: 1 | -1): string {
  const parts: string[] = [];
  // On a grid of the whole picture, so that boxes side by side go on in each other.
  const first = Math.floor((x - height) / apart) * apart;
  for (let foot = first; foot < x + width; foot += apart) {
    const from = Math.max(0, x - foot);
    const to = Math.min(height, x + width - foot);
    if (to <= from) continue;
    const at = (rise: number) => `${round(foot + rise)} ${round(slope > 0 ? y + height - rise : y + rise)}`;
    parts.push(`M${at(from)}L${at(to)}`);
  }
  return parts.join('');
}

const round = (value: number): number => Math.round(value * 100) / 100;
