import type { Output } from '../../bot/adapters/playground/entries.ts';
import type { Instant, Range } from '../../data/ranges.ts';

/** That a network took a message which says that nobody is down for some hours. */
export interface Told extends Range {
  readonly at: Instant;
  readonly room: string;
  readonly number: number;
  readonly code: string;
  /** What the whole line says. */
  readonly line: string;
  readonly isAgain: boolean;
}

const pattern = /^(G\d+) [^(\n]*\((\w+)\): (?:nobody is down for|nobody was down for) (.+?)(?:, which|\.| by)/u;

/** Every line about hours nobody is down for in the chats of coordinators, as its reader reads it. */
export const toldIn = (outputs: readonly Output[]): Told[] =>
  outputs.flatMap(({ kind, at, room, text = '', to }) => {
    if (kind !== 'message' || to !== undefined) return [];
    const isAgain = text.includes('(Sent again to be sure.)');
    return text.split('\n').flatMap((line) => {
      const match = pattern.exec(line);
      const range = match && readRange(match[3] ?? '', at);
      return match && range
        ? [{ ...range, at, room, number: Number(match[1]?.slice(1)), code: match[2] ?? '', line, isAgain }]
        : [];
    });
  });

/** The auditor says that nobody was told in time, before the hours are over. */
export const isOwnedUp = ({ line }: Told): boolean => line.includes('my warning did not go out');

const rangePattern = /^\w{3} (\d+) (\w{3}) (\d\d):(\d\d)–(?:\w{3} (\d+) (\w{3}) )?(\d\d):(\d\d)$/u;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayMs = 24 * 3_600_000;

/** `Mon 5 Jan 20:00–02:00`, in a winter in London; the plays begin in January 2026. */
function readRange(text: string, at: Instant): Range | null {
  const match = rangePattern.exec(text);
  if (!match) return null;
  const [, day = '', month = '', hour, minute, endDay, endMonth, endHour, endMinute] = match;
  const year = new Date(at).getUTCFullYear();
  const moment = (d: string, m: string, h = '', min = '') =>
    Date.UTC(year, months.indexOf(m), Number(d), Number(h), Number(min));
  const start = moment(day, month, hour, minute);
  const end = moment(endDay ?? day, endMonth ?? month, endHour, endMinute);
  return { start, end: end <= start ? end + dayMs : end };
}
