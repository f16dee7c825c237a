import type { Instant } from '../../../data/ranges.ts';
import { minuteMs } from '../../../data/ranges.ts';
import { offsetAt, wallMinutes } from '../../../data/times/wall.ts';
import type { Output } from './entries.ts';

const two = (number: number): string => String(number).padStart(2, '0');

function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / minuteMs);
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `2026-11-22T17:00:00+00:00` */
export function stampOf(at: Instant, zone: string): string {
  const offset = offsetAt(at, zone);
  return `${new Date(at + offset).toISOString().slice(0, 19)}${offsetText(offset)}`;
}

/** One line of `--json`. Members that do not apply are left out. */
export function jsonLine({ at, room, network, kind, text, to, emoji, picture, post }: Output, zone: string): string {
  const setting = kind === 'setting' ? text : undefined;
  return JSON.stringify({ at: stampOf(at, zone), room, network, kind, text, setting, to, emoji, picture, post });
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January February March April May June July August September October November December'.split(' ');

/** `Sunday 22 November 2026` */
export function dayHeading(at: Instant, zone: string): string {
  const wall = new Date(wallMinutes(at, zone) * minuteMs);
  return `${weekdays[wall.getUTCDay()]} ${wall.getUTCDate()} ${months[wall.getUTCMonth()]} ${wall.getUTCFullYear()}`;
}

/** `17:00` */
export const clockText = (at: Instant, zone: string): string =>
  new Date(wallMinutes(at, zone) * minuteMs).toISOString().slice(11, 16);
