import { timeWords } from './vocabulary.ts';

/** The smallest piece of what was typed: `8pm-11` is 8, pm, -, 11. */
export interface Token {
  readonly kind: 'number' | 'word' | 'symbol' | 'opaque'; // opaque: a ref, price, phone number, address; never a time
  readonly text: string; // folded to lower case and plain signs
  readonly glued: boolean; // no space before it
  readonly word: number; // which of the words as typed it comes from
}

/** Whether a token reads as one of these; a ref or a price reads as nothing. */
export const isText = (token: Token | undefined, ...texts: string[]): boolean =>
  token !== undefined && token.kind !== 'opaque' && texts.includes(token.text);

export interface TypedText {
  readonly words: readonly string[]; // as typed, between spaces
  readonly tokens: readonly Token[];
}

// Longer than any message that is read at all; keeps hostile input cheap.
const longestText = 4000;

/** Text in, tokens out, in one pass over the characters. */
export function tokenize(text: string): TypedText {
  const words = text.slice(0, longestText).normalize('NFKC').slice(0, longestText).split(/\s+/).filter(Boolean);
  return { words, tokens: words.flatMap((word, index) => tokensOf(word, index)) };
}

// `between8pmand11pmtomorrownight` fits; what is longer is an address or nonsense, and would only cost time.
const longestWord = 60;

const tokensOf = (typed: string, index: number): Token[] => {
  const word = typed.length > longestWord ? typed : foldWord(typed);
  if (typed.length > longestWord || isOpaque(word)) return [{ kind: 'opaque', text: word, glued: false, word: index }];
  if (/^[a-z]+$/.test(word)) return [{ kind: 'word', text: word, glued: false, word: index }];
  const pieces =
    word.match(/\d+|(?<=\d)[ap]m(?=(?:to|till?|until|for)\d)|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*'?|./gsu) ?? [];
  return pieces.map((text, place) => ({ kind: kindOf(text), text, glued: place > 0, word: index }));
};

const kindOf = (text: string): Token['kind'] =>
  /^\d/.test(text) ? 'number' : /^[\p{L}\p{M}]/u.test(text) ? 'word' : 'symbol';

// Half as one sign comes out of NFKC as 1⁄2 with a fraction slash, glued to the number before it: 1½ is 11⁄2.
const fractions: ReadonlyMap<string, string> = new Map([
  ['1⁄2', '.5'],
  ['1⁄4', '.25'],
  ['3⁄4', '.75'],
]);
const shortcuts: ReadonlyMap<string, string> = new Map([
  ...['2moro', '2morow', '2morrow', '2mrw', '2mro', '2mo'].map((word): [string, string] => [word, 'tomorrow']),
  ...['2nite', '2night', '2nyt', '2nt'].map((word): [string, string] => [word, 'tonight']),
  ['2day', 'today'],
]);

/** One spelling for signs that mean the same: dashes, arrows, quotes; without what is not seen. */
function foldWord(typed: string): string {
  const word = typed.toLowerCase();
  return /^[a-z\d:]+$/.test(word) ? (shortcuts.get(word) ?? word) : foldSigns(word);
}

function foldSigns(word: string): string {
  const folded = word
    .replace(/\u20e3|\ufe0f|[\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u00ad\ufeff]|\u200d/g, '')
    .replace(/[‘’‛`´ʼ]/g, "'")
    .replace(/[‐‑‒–—―−⁃~→➜➡➔➝⇒⟶⟹»›]/g, '-')
    .replace(/[-=]*>+|--+/g, '-')
    .replace(/[134]⁄[24]/g, (fraction) => fractions.get(fraction) ?? fraction)
    .replace(/(?<=[\dm])\.{2,3}(?=\d)/g, '-')
    .replace(/(?<![\p{L}])([ap])\.m\b\.?/gu, '$1m')
    .replace(/o'clock/g, 'oclock');
  const shortcut = /2[a-z]+/.exec(folded)?.[0] ?? '';
  return folded.replace(shortcut, shortcuts.get(shortcut) ?? shortcut);
}

/** Refs (`BRX1-5`, `#4`), prices, long digit rows and addresses: what stands in one word with them is no time either. */
function isOpaque(word: string): boolean {
  if (/^[a-z]+$|^\d{1,4}$/.test(word)) return false;
  if (/^[^\p{L}\p{N}]*#\d/u.test(word) || /[£$€¥]/.test(word) || /\d{5}/.test(word)) return true;
  if (/:\/\/|www\.|\p{L}@|\d%|\d@\p{L}/u.test(word)) return true;
  if (/^24\/7\b/.test(word)) return true;
  const letters = /^[^\p{L}\p{N}]*(\p{L}+)\d/u.exec(word)?.[1];
  return letters !== undefined && !timeWords.has(letters);
}
