import { minuteMs } from '../ranges.ts';
import { dayMs, offsetAt } from './wall.ts';

const nameFormats = new Map<string, Intl.DateTimeFormat>();
const knownNames = new Map<string, Map<number, string>>();

/** What the hour is called at that instant, as the British write it: `GMT`, `BST`, and `UTC+2` for zones without letters. */
export function offsetName(at: number, zone: string): string {
  const names = knownNames.get(zone) ?? new Map<number, string>();
  knownNames.set(zone, names);
  const offset = offsetAt(at, zone);
  const known = names.get(offset);
  if (known) return known;
  const name = askName(at, zone);
  names.set(offset, name);
  return name;
}

function askName(at: number, zone: string): string {
  const format = nameFormats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'short' });
  nameFormats.set(zone, format);
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'UTC';
  return name.replace(/^GMT(?=[+-])/, 'UTC'); // so that `GMT` and a dash behind it stay apart
}

/** The offset in ms that a name such as `BST` stands for in `zone` around `now`; undefined: no such name there. */
export function offsetNamed(name: string, now: number, zone: string): number | undefined {
  for (const at of [now, now + 91 * dayMs, now + 182 * dayMs, now + 273 * dayMs])
    if (offsetName(at, zone).toLowerCase() === name) return offsetAt(at, zone);
  const [, sign, hours, minutes] = /^utc([+-])(\d{1,2})(?::(\d\d))?$/.exec(name) ?? [];
  if (!sign) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * minuteMs;
}
