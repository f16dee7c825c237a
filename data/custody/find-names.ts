import { slips } from '../slips.ts';
import { isOrdinary } from '../stations/ordinary-words.ts';
import { soundKeys } from './sound.ts';

/** How well a name that was kept fits the one asked for. */
export interface Fit {
  /** Words of the one asked for that something in the other fits, and how many there are. */
  readonly fitting: number;
  readonly of: number;
  /** The sum of how near they are, to tell better fits from worse. */
  readonly nearness: number;
}

/** How near two words can be, from the same to sounding alike. */
const same = 4;
const begins = 3;
const slipped = 2;
const soundsAlike = 1;

/** `O'Brien-Smith`: the words of a name, in small letters and without accents. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Also each two side by side as one: people part `Mac Donald` and join it as they like. */
const withPairs = (words: readonly string[]): string[] => [
  ...words,
  ...words.slice(1).map((word, index) => `${words[index]}${word}`),
];

/** Undefined where too little fits. */
export function fitOf(asked: string, kept: string): Fit | undefined {
  const [words, known] = [wordsOf(asked), withPairs(wordsOf(kept))];
  const joined = words.length === 2 && known.some((one) => isAlike(words.join(''), one)) ? slipped : 0;
  const near = words.map((word) => Math.max(joined, ...known.map((one) => nearness(word, one))));
  const fitting = near.filter((one) => one > 0).length;
  if (fitting === 0 || fitting * 2 < words.length) return undefined;
  return { fitting, of: words.length, nearness: near.reduce((sum, one) => sum + one, 0) };
}

/** Better fits first. */
export const byFit = (a: Fit, b: Fit): number => b.fitting / b.of - a.fitting / a.of || b.nearness - a.nearness;

/** 0: not alike at all. A word of everyday description is only ever itself. */
function nearness(asked: string, kept: string): number {
  if (asked === kept) return same;
  const [short, long] = asked.length < kept.length ? [asked, kept] : [kept, asked];
  if (short.length < 2 || isOrdinary(asked) || isOrdinary(kept)) return 0;
  if (long.startsWith(short)) return begins;
  if (isSlip(asked, kept)) return slipped;
  return soundAlike(asked, kept) ? soundsAlike : 0;
}

const isAlike = (a: string, b: string): boolean => a === b || isSlip(a, b) || soundAlike(a, b);

const isSlip = (a: string, b: string): boolean => {
  const most = mostSlips(Math.min(a.length, b.length));
  return most > 0 && slips(a, b, most) <= most;
};

const mostSlips = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/** One sound alone tells no more than that the names begin alike: `Lee` and `Leigh`, but not `Leroy`. */
function soundAlike(asked: string, kept: string): boolean {
  if (!/^[a-z]+$/.test(asked + kept)) return false;
  const keys = soundKeys(kept);
  return soundKeys(asked).some((key) => keys.includes(key) && (key.length > 1 || asked[0] === kept[0]));
}
