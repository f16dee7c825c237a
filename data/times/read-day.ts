import type { Day, DayWord } from './day.ts';
import type { Found } from './found.ts';
import type { Token } from './tokens.ts';
import { isText } from './tokens.ts';
import { joiners, months, parts, relativeDays, weekdays } from './vocabulary.ts';

const wordIn = <T>(words: ReadonlyMap<string, T>, token: Token | undefined): T | undefined =>
  token?.kind === 'word' ? words.get(token.text.replace(/'s$/, '')) : undefined;

/** A day that begins at token `at`: weekday, date, today, tomorrow night. */
export function readDay(tokens: readonly Token[], at: number): Found<DayWord> | undefined {
  const found = readRelative(tokens, at) ?? readWeekday(tokens, at) ?? readDate(tokens, at);
  if (!found) return undefined;
  const night = found.value.kind === 'tonight' || found.value.kind === 'last-night';
  const named =
    isText(tokens[found.next], 'night', 'nite', 'nights') && !isText(tokens[found.next + 1], 'shift', 'shifts');
  return { value: { day: found.value, night: night || named }, next: found.next + (named ? 1 : 0) };
}

function readRelative(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const article = isText(tokens[at], 'the') ? 1 : 0;
  if (
    isText(tokens[at + article], 'day') &&
    isText(tokens[at + article + 1], 'after') &&
    wordIn(relativeDays, tokens[at + article + 2]) === 'tomorrow'
  )
    return { value: { kind: 'relative', days: 2 }, next: at + article + 3 };
  if (isText(tokens[at], 'last') && isText(tokens[at + 1], 'night', 'nite'))
    return { value: { kind: 'last-night' }, next: at + 2 };
  if (isText(tokens[at], 'this') && isText(tokens[at + 1], 'night'))
    return { value: { kind: 'tonight' }, next: at + 2 };
  if (isText(tokens[at], 'this') && wordIn(parts, tokens[at + 1]))
    return { value: { kind: 'relative', days: 0 }, next: at + 1 };
  const name = wordIn(relativeDays, tokens[at]);
  if (!name) return undefined;
  if (name === 'tonight') return { value: { kind: 'tonight' }, next: at + 1 };
  return { value: { kind: 'relative', days: name === 'today' ? 0 : name === 'tomorrow' ? 1 : -1 }, next: at + 1 };
}

/** `Monday`, `this Monday`; `next Monday` and `Monday week` may be a week later; `Mon 23` is a date where hours follow. */
function readWeekday(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const lead = isText(tokens[at], 'this', 'coming', 'next', 'last') ? (isText(tokens[at + 1], 'coming') ? 2 : 1) : 0;
  const weekday = wordIn(weekdays, tokens[at + lead]);
  if (weekday === undefined) return undefined;
  const next = at + lead + 1;
  if (lead && isText(tokens[at], 'next')) return { value: { kind: 'unclear' }, next };
  if (isText(tokens[next], 'week')) return { value: { kind: 'unclear' }, next: next + 1 };
  return { value: { kind: 'weekday', weekday, ...(lead && isText(tokens[at], 'last') ? { last: true } : {}) }, next };
}

function readDate(tokens: readonly Token[], at: number): Found<Day> | undefined {
  return (
    readIso(tokens, at) ??
    readSlashed(tokens, at) ??
    readDotted(tokens, at) ??
    readMonthFirst(tokens, at) ??
    readDayFirst(tokens, at)
  );
}

const glueNumber = (tokens: readonly Token[], at: number, ...lengths: number[]): number | undefined => {
  const token = tokens[at];
  return token?.kind === 'number' && token.glued && lengths.includes(token.text.length)
    ? Number(token.text)
    : undefined;
};

const first = (tokens: readonly Token[], at: number, ...lengths: number[]): number | undefined => {
  const token = tokens[at];
  const free =
    token?.kind === 'number' &&
    !(token.glued && isText(tokens[at - 1], '.', ',', ':', '/', '-') && tokens[at - 2]?.kind === 'number');
  return free && lengths.includes(token.text.length) ? Number(token.text) : undefined;
};

/** `2026-11-24`, also with a `T` behind it; `24-11-2026`. */
function readIso(tokens: readonly Token[], at: number): Found<Day> | undefined {
  if (!isText(tokens[at + 1], '-') || !isText(tokens[at + 3], '-')) return undefined;
  const middle = glueNumber(tokens, at + 2, 2);
  const [year, day] = [first(tokens, at, 4), glueNumber(tokens, at + 4, 2)];
  if (year !== undefined && middle !== undefined && day !== undefined)
    return { value: dateOf(day, middle, year), next: at + 5 + (isText(tokens[at + 5], 't') ? 1 : 0) };
  const [ownDay, ownYear] = [first(tokens, at, 2), glueNumber(tokens, at + 4, 4)];
  if (ownDay === undefined || middle === undefined || ownYear === undefined) return undefined;
  return { value: dateOf(ownDay, middle, ownYear), next: at + 5 };
}

/** The day stands before the month. `22/11`, `22/11/26`, `22/11/2026`. */
function readSlashed(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const day = first(tokens, at, 1, 2);
  const month = isText(tokens[at + 1], '/') && tokens[at + 1]?.glued ? glueNumber(tokens, at + 2, 1, 2) : undefined;
  if (day === undefined || month === undefined) return undefined;
  const year = isText(tokens[at + 3], '/') ? glueNumber(tokens, at + 4, 2, 4) : undefined;
  return { value: dateOf(day, month, year), next: at + (year === undefined ? 3 : 5) };
}

/** `24.11.` and `24.11.2026`; without the last dot it is a time of day. */
function readDotted(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const day = first(tokens, at, 1, 2);
  const month =
    isText(tokens[at + 1], '.') && isText(tokens[at + 3], '.') ? glueNumber(tokens, at + 2, 1, 2) : undefined;
  if (day === undefined || !month || month > 12 || joiners.has(tokens[at - 1]?.text ?? '')) return undefined;
  const year = glueNumber(tokens, at + 4, 2, 4);
  if (year === undefined && (!tokens[at + 4] || tokens[at + 4]?.glued)) return undefined;
  return { value: dateOf(day, month, year), next: at + (year === undefined ? 4 : 5) };
}

/** `24 Nov`, `24th`, `the 24th of November 2026`. */
function readDayFirst(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const day = first(tokens, at, 1, 2);
  if (day === undefined) return undefined;
  const ordinal = isText(tokens[at + 1], 'st', 'nd', 'rd', 'th') && tokens[at + 1]?.glued;
  const next = at + (ordinal ? 2 : 1);
  const ofWord = isText(tokens[next], 'of') ? 1 : 0;
  const month = wordIn(months, tokens[next + ofWord]);
  if (month === undefined) return ordinal ? { value: dateOf(day), next } : undefined;
  return withYear(tokens, day, month, next + ofWord + 1);
}

/** `Nov 24`; a number that begins a stretch of hours (`the march 2-5`) is no day. */
function readMonthFirst(tokens: readonly Token[], at: number): Found<Day> | undefined {
  const month = wordIn(months, tokens[at]);
  const day =
    tokens[at + 1]?.kind === 'number' && (tokens[at + 1]?.text.length ?? 9) < 3
      ? Number(tokens[at + 1]?.text)
      : undefined;
  if (month === undefined || day === undefined) return undefined;
  const ordinal = isText(tokens[at + 2], 'st', 'nd', 'rd', 'th') && tokens[at + 2]?.glued;
  const behind = tokens[at + 2];
  const clock =
    behind &&
    (joiners.has(behind.text) ||
      (behind.glued && isText(behind, ':', '.', 'am', 'pm', 'a', 'p', 'h')) ||
      isText(behind, 'am', 'pm'));
  if (clock && !ordinal) return undefined;
  return withYear(tokens, day, month, at + (ordinal ? 3 : 2));
}

/** Four digits behind a date are its year unless they begin hours: `24 Nov 2030-2230`. */
function withYear(tokens: readonly Token[], day: number, month: number, next: number): Found<Day> {
  const token = tokens[next];
  const year = token?.kind === 'number' && /^20\d\d$/.test(token.text) && !joiners.has(tokens[next + 1]?.text ?? '');
  if (!year || isText(tokens[next + 1], ':', 'am', 'pm', 'hrs', 'h')) return { value: dateOf(day, month), next };
  return { value: dateOf(day, month, Number(token.text)), next: next + 1 };
}

function dateOf(day: number, month?: number, year?: number): Day {
  if (day < 1 || day > 31 || (month !== undefined && (month < 1 || month > 12))) return { kind: 'broken' };
  const fullYear = year !== undefined && year < 100 ? 2000 + year : year;
  return {
    kind: 'date',
    day,
    ...(month === undefined ? {} : { month }),
    ...(fullYear === undefined ? {} : { year: fullYear }),
  };
}
