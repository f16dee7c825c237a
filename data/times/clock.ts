/** One time of day as typed. */
export interface Clock {
  readonly minutes: number; // 0-1440; of an open half 0-719
  readonly fixed: boolean; // the half of the day is known
  readonly bare: boolean; // nothing but digits or a number word: may as well be a count
  readonly twoDigits?: boolean; // `10:30`: 24-hour a 24-hour mark where the other end is written like it
  readonly startsDay?: boolean; // midnight by name, 12am, 24:00: of which day is a question
  readonly offset?: number; // ms, from BST or GMT behind it
  readonly broken?: boolean; // looks like a time, but there is none such: 25:00
  readonly unclear?: boolean; // `ten to two`: 13:50, or from ten until two
}

export const halfDay = 12 * 60;
export const wholeDay = 24 * 60;

export const midnight: Clock = { minutes: 0, fixed: true, bare: false, startsDay: true };
export const noon: Clock = { minutes: halfDay, fixed: true, bare: false };
const broken = (bare: boolean): Clock => ({ minutes: 0, fixed: true, bare, broken: true });

/** Digits or words of a clock before any rule is applied. */
export interface ClockFace {
  readonly hour: number;
  readonly minute: number;
  readonly hourText: string;
  readonly minuteSign?: string; // `:`, `.` or `h` between hour and minutes
  readonly suffix?: 'am' | 'pm';
  readonly named?: boolean; // o'clock, hrs: surely a time
}

/** What marks 24 hours: hour 0 or 13–23, a leading zero, four digits. (Two digits at both ends: see `asPair`.) */
const isMarked24 = ({ hour, hourText }: ClockFace): boolean =>
  hour === 0 || hour >= 13 || hourText.startsWith('0') || hourText.length === 4;

/** The clock that such a face shows; broken where no clock shows it. */
export function clockOf(face: ClockFace): Clock {
  const { hour, minute, suffix } = face;
  const bare = (face.minuteSign === undefined || face.minuteSign === '.') && !face.named && !suffix;
  if (minute > 59 || hour > 24 || (hour === 24 && (minute > 0 || suffix))) return broken(bare);
  if (suffix) return halfNamed(face, suffix);
  if (hour === 24) return { ...midnight, minutes: wholeDay, bare };
  const twoDigits = (face.minuteSign !== undefined && face.hourText.length === 2) || face.hourText.length === 4;
  if (isMarked24(face)) return { minutes: hour * 60 + minute, fixed: true, bare, twoDigits };
  return { minutes: (hour % 12) * 60 + minute, fixed: false, bare, twoDigits };
}

function halfNamed({ hour, minute }: ClockFace, suffix: 'am' | 'pm'): Clock {
  if (hour > 12) return suffix === 'pm' ? { minutes: hour * 60 + minute, fixed: true, bare: false } : broken(false);
  if (hour === 0 && suffix === 'pm') return broken(false);
  const minutes = (hour % 12) * 60 + minute + (suffix === 'pm' ? halfDay : 0);
  return { minutes, fixed: true, bare: false, ...(minutes === 0 ? { startsDay: true } : {}) };
}

/** A two-digit open clock such as `10:30` or `12:30` read by 24 hours. */
export const as24 = (clock: Clock): Clock =>
  clock.twoDigits && !clock.fixed
    ? { ...clock, fixed: true, minutes: clock.minutes < 60 ? clock.minutes + halfDay : clock.minutes }
    : clock;

/** It marks 24 hours, too: two-digit hours with minutes at both ends; 20:00 counts as such, 11pm does not. */
export const asPair = (start: Clock, end: Clock): [Clock, Clock] =>
  start.twoDigits && end.twoDigits ? [as24(start), as24(end)] : [start, end];
