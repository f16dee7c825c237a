import { hourMs, minuteMs } from '../ranges.ts';
import type { Found } from './found.ts';
import type { Token } from './tokens.ts';
import { isText } from './tokens.ts';
import { numberWords } from './vocabulary.ts';

/** Nobody plans further; beyond it no arithmetic is tried. */
const longestSpanMs = 1000 * hourMs;

const units: ReadonlyMap<string, number> = new Map([
  ...['h', 'hr', 'hrs', 'hour', 'hours', "hours'", "hour's", 'hous', 'houres'].map((word): [string, number] => [
    word,
    hourMs,
  ]),
  ...['m', 'min', 'mins', 'minute', 'minutes', "minutes'", "mins'"].map((word): [string, number] => [word, minuteMs]),
  ...['day', 'days'].map((word): [string, number] => [word, 24 * hourMs]),
]);

/** A length of time that begins at token `at`, in ms: `3h`, `90min`, `2h30`, `a couple of hours`, `an hour and a half`. */
export function readSpan(tokens: readonly Token[], at: number): Found<number> | undefined {
  const first = readHalfHour(tokens, at) ?? readCounted(tokens, at);
  if (!first) return undefined;
  const extra = readExtra(tokens, first);
  return extra.value > 0 && extra.value <= longestSpanMs ? extra : undefined;
}

/** `half an hour`, `half hour`, `quarter of an hour`, `three quarters of an hour`. */
function readHalfHour(tokens: readonly Token[], at: number): Found<number> | undefined {
  const start = isText(tokens[at], 'a') && isText(tokens[at + 1], 'half', 'quarter') ? at + 1 : at;
  const minutes = isText(tokens[start], 'half') ? 30 : isText(tokens[start], 'quarter') ? 15 : 0;
  const three = isText(tokens[start], 'three', '3') && isText(tokens[start + 1], 'quarters', 'quarter') ? 1 : 0;
  if (!minutes && !three) return undefined;
  let next = start + 1 + three;
  while (isText(tokens[next], 'of', 'a', 'an')) next++;
  return isText(tokens[next], 'hour', 'hr') ? { value: (three ? 45 : minutes) * minuteMs, next: next + 1 } : undefined;
}

function readCounted(tokens: readonly Token[], at: number): Found<number> | undefined {
  const amount = readAmount(tokens, at);
  const token = amount && tokens[amount.next];
  const unit = token && unitOf(token);
  return unit ? { value: Math.round(amount.value * unit), next: amount.next + 1 } : undefined;
}

/** `m` alone is metres or miles unless it is glued to its number. */
const unitOf = (token: Token): number | undefined =>
  token.kind !== 'word' || (token.text === 'm' && !token.glued) ? undefined : units.get(token.text);

/** How many: `2`, `2.5`, `.5`, `two`, `an`, `a couple of`, `2 and a half`, `1/2`, `1 1/2`. */
function readAmount(tokens: readonly Token[], at: number): Found<number> | undefined {
  const couple = isText(tokens[at], 'a') && isText(tokens[at + 1], 'couple') ? at + 1 : at;
  if (isText(tokens[couple], 'couple')) return { value: 2, next: couple + (isText(tokens[couple + 1], 'of') ? 2 : 1) };
  if (isText(tokens[at], 'a', 'an', 'another')) return { value: 1, next: at + 1 };
  const fraction = readFraction(tokens, at);
  if (fraction) return fraction;
  const whole = readNumber(tokens, at);
  if (!whole) return undefined;
  const rest = readFraction(tokens, whole.next) ?? readAndHalf(tokens, whole.next);
  return { value: whole.value + (rest?.value ?? 0), next: rest?.next ?? whole.next };
}

function readNumber(tokens: readonly Token[], at: number): Found<number> | undefined {
  const token = tokens[at];
  const word = token?.kind === 'word' ? numberWords.get(token.text) : undefined;
  if (word !== undefined) return { value: word, next: at + 1 };
  if (isText(token, '.') && tokens[at + 1]?.kind === 'number')
    return { value: Number(`0.${tokens[at + 1]?.text}`), next: at + 2 };
  if (token?.kind !== 'number' || token.text.length > 4) return undefined;
  const decimals =
    isText(tokens[at + 1], '.') && tokens[at + 1]?.glued && tokens[at + 2]?.glued && tokens[at + 2]?.kind === 'number';
  if (!decimals) return { value: Number(token.text), next: at + 1 };
  return { value: Number(`${token.text}.${tokens[at + 2]?.text}`), next: at + 3 };
}

const readFraction = (tokens: readonly Token[], at: number): Found<number> | undefined =>
  isText(tokens[at], '1') && isText(tokens[at + 1], '/', '⁄') && isText(tokens[at + 2], '2', '4')
    ? { value: 1 / Number(tokens[at + 2]?.text), next: at + 3 + (isText(tokens[at + 3], 'an', 'a') ? 1 : 0) }
    : undefined;

const readAndHalf = (tokens: readonly Token[], at: number): Found<number> | undefined =>
  isText(tokens[at], 'and') && isText(tokens[at + 1], 'a') && isText(tokens[at + 2], 'half')
    ? { value: 0.5, next: at + 3 }
    : undefined;

/** `… and a half`, `… and a quarter`, `… 30 min`, `2h30`. Only hours are followed by more. */
function readExtra(tokens: readonly Token[], first: Found<number>): Found<number> {
  const { value, next } = first;
  if (value < hourMs) return first;
  const article = isText(tokens[next], 'and') && isText(tokens[next + 1], 'a');
  if (article && isText(tokens[next + 2], 'half')) return { value: value + 30 * minuteMs, next: next + 3 };
  if (article && isText(tokens[next + 2], 'quarter')) return { value: value + 15 * minuteMs, next: next + 3 };
  const glued = tokens[next];
  if (glued?.kind === 'number' && glued.glued && glued.text.length === 2 && !unitBehind(tokens, next))
    return { value: value + Number(glued.text) * minuteMs, next: next + 1 };
  const more = readCounted(tokens, isText(tokens[next], 'and') ? next + 1 : next);
  return more && more.value < value ? { value: value + more.value, next: more.next } : first;
}

const unitBehind = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at + 1];
  return token !== undefined && unitOf(token) !== undefined;
};
