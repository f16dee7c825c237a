import type { Reader } from '../../reader.ts';

const longestWords = 6;
/** Nobody younger is arrested: beside `years` alone, a smaller number is of something else. */
const leastAge = 10;
const adultAge = 18;

const before = /^\(?(?:(?:an?|of|is|about|around|only|just) )*/;
const behind = /[).,;:]+$/;
const asAge = /^(?:aged?:? (\d\d?)|(\d\d?)[ -]?(?:yo|y\/o|y\.o|(?:years?|yrs?)[ -]?(?:olds?|of age)))$/;
const asYears = /^(\d\d?)[ -]?(?:years?|yrs?)$/;
const asMinor = /^(?:under[ -]?18|u18)$/;

/** Takes an age under 18 that stands next: `16yo`, `aged 16`, `a 16-year-old`, `under 18`; whether there was one. */
export function takeYoungAge(reader: Reader): boolean {
  const { texts } = reader;
  for (let count = Math.min(texts.length, longestWords); count > 0; count--) {
    if (!isYoungAge(texts.slice(0, count).join(' ').toLowerCase())) continue;
    reader.skip(count);
    return true;
  }
  return false;
}

function isYoungAge(text: string): boolean {
  const bare = text.replace(behind, '').replace(before, '');
  const [, first, last] = asAge.exec(bare) ?? [];
  const age = Number(first ?? last ?? Number.NaN);
  const years = Number(asYears.exec(bare)?.[1] ?? Number.NaN);
  return asMinor.test(bare) || age < adultAge || (years >= leastAge && years < adultAge);
}
