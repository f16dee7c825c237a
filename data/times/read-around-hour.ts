import type { Clock, ClockFace } from './clock.ts';
import { clockOf } from './clock.ts';
import type { Found, Setting } from './found.ts';
import { digits, readDigits, readNamed, readWords, withSuffix, wordNumber } from './read-face.ts';
import type { Token } from './tokens.ts';
import { isText } from './tokens.ts';
import { joiners } from './vocabulary.ts';

/** An hour as it stands after `half`, `quarter past` or `ten to`. */
function readHour(tokens: readonly Token[], at: number): Found<ClockFace> | undefined {
  const named = readNamed(tokens, at);
  if (named) return { value: { hour: named.value.minutes / 60, minute: 0, hourText: '00' }, next: named.next };
  const face = readDigits(tokens, at) ?? readWords(tokens, at);
  return face?.value.minute === 0 && face.value.hour < 24 && face.value.hourText.length < 3 ? face : undefined;
}

/** Minutes before or after the hour that follows: `half 8`, `half past 8`, `quarter to nine`, `twenty past 2`, `ten to two`. */
export function readAroundHour(tokens: readonly Token[], at: number, setting: Setting): Found<Clock> | undefined {
  const lead = readLead(tokens, at);
  const hour = lead && readHour(tokens, lead.next);
  if (!lead || !hour) return undefined;
  const { minutes, sense } = lead.value;
  if (sense !== 'past' && hour.value.hour > 12 && lead.value.loose) return undefined;
  const reach = withSuffix(tokens, hour);
  const verdict = sense === 'past' || !lead.value.loose ? 'clock' : judgeMinutesTo(tokens, at, reach.next, setting);
  if (verdict === 'stretch') return undefined;
  const value = shiftHour(reach.value, sense === 'past' ? minutes : -minutes);
  return { value: verdict === 'unclear' ? { ...value, unclear: true } : value, next: reach.next };
}

interface Lead {
  readonly minutes: number;
  readonly sense: 'past' | 'to';
  readonly loose: boolean; // `10 to`, which may as well begin a stretch
}

function readLead(tokens: readonly Token[], at: number): Found<Lead> | undefined {
  if (isText(tokens[at], 'half'))
    return { value: { minutes: 30, sense: 'past', loose: false }, next: at + (isText(tokens[at + 1], 'past') ? 2 : 1) };
  const start = isText(tokens[at], 'a') && isText(tokens[at + 1], 'quarter') ? at + 1 : at;
  const amount = readLeadMinutes(tokens, start);
  const named = amount !== undefined && isText(tokens[amount.next], 'min', 'mins', 'minute', 'minutes');
  const sign = amount && tokens[amount.next + (named ? 1 : 0)];
  if (!amount || !isText(sign, 'past', 'to')) return undefined;
  const loose = !named && !isText(tokens[start], 'quarter');
  return {
    value: { minutes: amount.value, sense: sign?.text === 'past' ? 'past' : 'to', loose },
    next: amount.next + (named ? 2 : 1),
  };
}

function readLeadMinutes(tokens: readonly Token[], at: number): Found<number> | undefined {
  if (isText(tokens[at], 'quarter')) return { value: 15, next: at + 1 };
  const both = isText(tokens[at], 'twenty') && isText(tokens[at + 1], 'five');
  if (both) return { value: 25, next: at + 2 };
  const number = wordNumber(tokens[at]) ?? Number(digits(tokens[at]) ?? Number.NaN);
  return number > 0 && number < 30 ? { value: number, next: at + 1 } : undefined;
}

/**
 * `ten to two` is 13:50 or a stretch. A further end makes it a clock (`five to nine till eleven`), `from` a stretch;
 * bare digits are a stretch where the first is an hour and the second not before it by the 24-hour clock.
 */
function judgeMinutesTo(
  tokens: readonly Token[],
  at: number,
  next: number,
  { single }: Setting,
): 'clock' | 'stretch' | 'unclear' {
  const minutes = tokens[at]?.text ?? '';
  const usual = ['5', '10', '20', '25', 'five', 'ten', 'twenty'].includes(minutes);
  if (!usual) return single ? 'clock' : 'stretch';
  const joinedBehind = tokens[next]?.kind !== 'opaque' && joiners.has(tokens[next]?.text ?? '');
  const joinedBefore = tokens[at - 1]?.kind !== 'opaque' && joiners.has(tokens[at - 1]?.text ?? '');
  if (single || joinedBehind || joinedBefore || isText(tokens[next], 'for')) return 'clock';
  if (isText(tokens[at - 1], 'from')) return 'stretch';
  if (minutes === '25') return 'clock';
  return minutes === '5' || minutes === '10' ? 'stretch' : 'unclear';
}

function shiftHour(face: ClockFace, by: number): Clock {
  const clock = clockOf(face);
  const cycle = clock.fixed ? 1440 : 720;
  const { startsDay, twoDigits, ...rest } = clock;
  return { ...rest, minutes: (clock.minutes + by + cycle) % cycle, bare: false };
}
