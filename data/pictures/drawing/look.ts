import type { Instant, Range } from '../../ranges.ts';

/**
 * Blue and vermilion of Okabe and Ito's palette (Color Universal Design, 2008), which people with any colour vision tell
 * apart; and each meaning has a pattern of its own, so that the picture reads in grey as well.
 */
export const ink = '#1a1a1a';
export const paper = '#ffffff';
export const blue = '#0072b2';
export const orange = '#e69f00';
export const vermilion = '#d55e00';
export const shade = '#e3e6ec';
export const faint = '#b9bec8';
export const dim = '#737a88';

/** In units; a phone held upright is about 400 of its own wide. */
export const width = 400;
export const margin = 10;

export const bold = { 'font-weight': 700 } as const;
export const middle = { 'text-anchor': 'middle' } as const;
export const end = { 'text-anchor': 'end' } as const;

/** Where instants lie from left to right. */
export interface Scale {
  x(at: Instant): number;
  /** A range cut to the picture; undefined where nothing of it is left. */
  cut(range: Range): { readonly x: number; readonly width: number } | undefined;
}

export function scaleOf(span: Range): Scale {
  const x = (at: Instant) => margin + ((width - 2 * margin) * (at - span.start)) / (span.end - span.start);
  return {
    x,
    cut({ start, end }) {
      const [from, to] = [x(Math.max(start, span.start)), x(Math.min(end, span.end))];
      return to > from ? { x: from, width: to - from } : undefined;
    },
  };
}

const leastSize = 9;

/** About how wide words are: an em of 1 would be a square. Too wide by half a letter beats one letter over another. */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + size * letterWidth(letter), 0);

/** Of the bold letters, which are the wider ones. */
function letterWidth(letter: string): number {
  if (/[MW]/.test(letter)) return 0.95;
  if (letter === 'I') return 0.5;
  if (/[.,:!|'ijl ]/.test(letter)) return 0.36;
  return /[A-Z]/.test(letter) ? 0.73 : 0.6;
}

/** The largest size, down from the one wished for, at which words fit into so much room. */
export const sizeFor = (text: string, size: number, room: number): number =>
  Math.max(leastSize, Math.min(size, room / widthOf(text, 1)));
