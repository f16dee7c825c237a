import type { Clock, ClockFace } from './clock.ts';
import { clockOf, midnight, noon } from './clock.ts';
import type { Found } from './found.ts';
import type { Token } from './tokens.ts';
import { isText } from './tokens.ts';
import { midnightWords, noonWords, numberWords } from './vocabulary.ts';

/** `noon`, `mid-day`, `12 midnight`. */
export function readNamed(tokens: readonly Token[], at: number): Found<Clock> | undefined {
  const first = isText(tokens[at], '12', 'twelve', 'mid') ? at + 1 : at;
  const middle = first > at && isText(tokens[first], '-') && isText(tokens[at], 'mid') ? first + 1 : first;
  const word = tokens[middle]?.kind === 'word' ? (tokens[middle]?.text ?? '') : '';
  const bothWords = isText(tokens[at], 'mid') ? `mid${word}` : word;
  if (noonWords.has(bothWords)) return { value: noon, next: middle + 1 };
  if (midnightWords.has(bothWords)) return { value: midnight, next: middle + 1 };
  return undefined;
}

const shown = ({ value, next }: Found<ClockFace>): Found<Clock> => ({ value: clockOf(value), next });

/** An hour in digits or words, with minutes and am or pm: `8:30pm`, `eight thirty`. */
export function readFace(tokens: readonly Token[], at: number): Found<Clock> | undefined {
  const face = readDigits(tokens, at) ?? readWords(tokens, at);
  return face && shown(withSuffix(tokens, face));
}

/** `8`, `20`, `8:30`, `20.00`, `19h30`, `2000`, `830`; not `1,500`, `8.5` or the inside of something longer. */
export function readDigits(tokens: readonly Token[], at: number): Found<ClockFace> | undefined {
  const text = digits(tokens[at]);
  if (!text || insideNumber(tokens, at)) return undefined;
  if (text.length > 2) return readJoinedDigits(text, at);
  const minutes = readMinutes(tokens, at + 1);
  if (minutes) return { value: { hour: Number(text), hourText: text, ...minutes.value }, next: minutes.next };
  if (endsOddly(tokens, at + 1)) return undefined;
  return { value: { hour: Number(text), minute: 0, hourText: text }, next: at + 1 };
}

export const digits = (token: Token | undefined): string | undefined =>
  token?.kind === 'number' ? token.text : undefined;

const insideNumber = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued === true && isText(tokens[at - 1], '.', ',', ':', '/') && tokens[at - 2]?.kind === 'number';

function readJoinedDigits(text: string, at: number): Found<ClockFace> | undefined {
  if (text.length > 4) return undefined;
  const hourText = text.length === 4 ? text : text.slice(0, 1);
  return { value: { hour: Number(text.slice(0, -2)), minute: Number(text.slice(-2)), hourText }, next: at + 1 };
}

function readMinutes(tokens: readonly Token[], at: number): Found<{ minute: number; minuteSign: string }> | undefined {
  const [sign, minutes] = [tokens[at], tokens[at + 1]];
  if (!sign?.glued || !isText(sign, ':', '.', 'h') || !minutes?.glued || digits(minutes)?.length !== 2)
    return undefined;
  const seconds = isText(tokens[at + 2], ':') && tokens[at + 2]?.glued && digits(tokens[at + 3])?.length === 2;
  const next = at + (seconds ? 4 : 2);
  return endsOddly(tokens, next) ? undefined : { value: { minute: Number(minutes.text), minuteSign: sign.text }, next };
}

/** More digits hang on with a sign that no clock has: `1,500`, `8.5`, `4/6`, `8:5`. */
const endsOddly = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.glued === true &&
  isText(tokens[at], '.', ',', ':', '/') &&
  tokens[at + 1]?.glued === true &&
  tokens[at + 1]?.kind === 'number';

/** `eight`, `eight thirty`, `eight forty five`. */
export function readWords(tokens: readonly Token[], at: number): Found<ClockFace> | undefined {
  const hour = wordNumber(tokens[at]);
  if (hour === undefined || hour > 12) return undefined;
  const face = { hour, hourText: String(hour) };
  const minute = wordNumber(tokens[at + 1]) ?? 0;
  if (![10, 15, 20, 30, 40, 45, 50].includes(minute))
    return { value: { ...face, minute: 0, hourText: 'w' }, next: at + 1 };
  const five = [20, 30, 40, 50].includes(minute) && isText(tokens[at + 2], 'five');
  return { value: { ...face, minute: minute + (five ? 5 : 0), minuteSign: 'word' }, next: at + (five ? 3 : 2) };
}

export const wordNumber = (token: Token | undefined): number | undefined =>
  token?.kind === 'word' ? numberWords.get(token.text) : undefined;

/** am and pm, glued or not; `p` and `h` only glued; o'clock, hrs, ish. */
export function withSuffix(tokens: readonly Token[], { value, next }: Found<ClockFace>): Found<ClockFace> {
  const behind = isText(tokens[next], 'ish') || (isText(tokens[next], '-') && isText(tokens[next + 1], 'ish')) ? 1 : 0;
  const at = next + behind + (behind && isText(tokens[next], '-') ? 1 : 0);
  const token = tokens[at];
  const half =
    /^(am|pm)(ish)?$/.exec(token?.kind === 'word' ? token.text : '') ??
    (token?.glued ? /^([ap])$/.exec(token.text) : null);
  if (half)
    return withSuffix(tokens, { value: { ...value, suffix: half[1]?.startsWith('a') ? 'am' : 'pm' }, next: at + 1 });
  if (isText(token, 'oclock', 'clock')) return withSuffix(tokens, { value: { ...value, named: true }, next: at + 1 });
  if (isText(token, 'o') && isText(tokens[at + 1], 'clock'))
    return withSuffix(tokens, { value: { ...value, named: true }, next: at + 2 });
  const hourly =
    value.hourText.length === 4 || value.minuteSign !== undefined || value.hour > 12 || token?.text === 'h';
  if (hourly && isText(token, 'hrs', 'hours', 'hr', 'h')) return { value: { ...value, named: true }, next: at + 1 };
  return { value, next: at };
}
