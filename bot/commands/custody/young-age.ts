import type { Reader } from '../../reader.ts';

const longestWords = 6;
const adultAge = 18;

const apart = '(?: ?[-/] ?| or | to )';
const any = `\\d\\d?(?:${apart}\\d\\d?)?`;
/** Nobody younger is arrested: where little else says that it is an age, a smaller number is of something else. */
const likely = `1[0-7](?:${apart}\\d\\d)?`;
const years = '(?:years?|yrs?)';
const old = `(?:yo|y/o|y\\.o|${years}[ -]?(?:olds?|of age))`;

const whole = (...forms: readonly string[]): RegExp =>
  new RegExp(`^\\(?(?:(?:an?|is|about|around|only|just) )*(?:${forms.join('|')})[).,;:]*$`);

const asAge = whole(`aged?[: ]*${any}(?: ?(?:${old}|${years}))?`, `(?:of )?${any}[ -]?${old}`);
const asMinor = whole(
  ...[`${likely}[ -]?(?:m|f|male|female)`, `[mf]${likely}`, `of ${likely}[ -]?${years}`],
  ...['under[ -]?18', 'u18', 'juveniles?', 'teenagers?'],
);
const inBrackets = new RegExp(`^\\(${likely}(?: ?${years})?\\)[.,;:]*$`);
const asYears = whole(`${likely}[ -]?${years}`);
const amongCommas = whole(`${likely}(?:[ -]?${years})?`, 'minors?', 'child', 'children');

const startsPart = /^$|[,;:.]$/;
const endsPart = /[,;:.)]$/;
const denies = /(?:^|\s)(?:no|not|over|no longer)$/i;
const timeWords = /^(?:at|arrested|arrived|booked|bookedin)$/;

/** So many words that stand next. */
export interface Age {
  readonly count: number;
  /** Under 18, or as good as. */
  readonly isYoung: boolean;
  /** 18 or more, said outright: it hides what is said of others behind it. */
  readonly isAdult: boolean;
}

/** What was said before it. */
interface Said {
  readonly words: readonly string[];
  /** Among them is an age of 18 or more. */
  readonly isAdult: boolean;
}

/** An age under 18 in a place of its own: `16yo`, `aged 16-17`, `a 16-year-old`, `17f`, `under 18`, `16 years`. */
export const youngAge = (reader: Reader): Age | undefined =>
  longest(reader, (text) => (isYoung(text) || asYears.test(text) ? { isYoung: true, isAdult: false } : undefined));

/** An age within a description. A bare number, or years alone, is one only between commas. */
export function ageWithin(reader: Reader, { words, isAdult }: Said): Age | undefined {
  const said = words.join(' ');
  return longest(reader, (text, count) => {
    if (asAge.test(text) && leastOf(text) >= adultAge) return { isYoung: false, isAdult: true };
    const isAge = isYoung(text) || (isPart(reader, said, count) && amongCommas.test(text));
    return isAge ? { isYoung: !isAdult && !denies.test(said), isAdult: false } : undefined;
  });
}

function longest(
  { texts }: Reader,
  read: (text: string, count: number) => Omit<Age, 'count'> | undefined,
): Age | undefined {
  for (let count = Math.min(texts.length, longestWords); count > 0; count--) {
    const age = read(texts.slice(0, count).join(' ').toLowerCase(), count);
    if (age && texts[count]?.toLowerCase() !== 'ago') return { count, ...age };
  }
  return undefined;
}

const isYoung = (text: string): boolean =>
  (asAge.test(text) && leastOf(text) < adultAge) || asMinor.test(text) || inBrackets.test(text);

const leastOf = (text: string): number => Math.min(...(text.match(/\d+/g) ?? []).map(Number));

const isPart = ({ texts }: Reader, said: string, count: number): boolean =>
  startsPart.test(said) &&
  (endsPart.test(texts[count - 1] ?? '') || timeWords.test(texts[count]?.toLowerCase() ?? 'at'));
