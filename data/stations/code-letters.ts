/** One letter of a name that may become a letter of its code. */
interface Letter {
  readonly letter: string;
  readonly weight: number;
}

const rare = /[jkqvwxz]/;
const consonant = /[b-df-hj-np-tv-xz]/;

/** How well a letter stands for its word: the first one best. In the first word then the one heard next, rare ones, the last. */
function weightOf(word: string, at: number, isFirst: boolean): number {
  if (at === 0) return 5;
  if (word[at] === word[at - 1]) return 0.5;
  const isHeardNext = isFirst && !consonant.test(word.slice(1, at));
  const base = isFirst ? 2 : 1;
  return base + (isHeardNext ? 1.5 : 0) + (rare.test(word[at] ?? '') ? 1 : 0) + (at === word.length - 1 ? 0.5 : 0);
}

/** No vowels: three letters without one are hardly ever a word. */
const lettersOf = (word: string, isFirst = false): Letter[] =>
  [...word].flatMap((letter, at) => (consonant.test(letter) ? [{ letter, weight: weightOf(word, at, isFirst) }] : []));

export interface Spelling {
  readonly code: string;
  /** How well it stands for the name. */
  readonly worth: number;
}

/** Every code of so many letters that begins as the words do and keeps their order; the best first. Capitals. */
export function spellings(words: readonly string[], length: number): Spelling[] {
  const [first = '', ...others] = words;
  const letters = [
    ...lettersOf(first, true).filter((_, at) => at > 0 || !consonant.test(first.charAt(0))),
    ...others.flatMap((word) => lettersOf(word)),
  ];
  const found = new Map<string, number>();
  for (const chosen of choices(letters, length - 1)) {
    const code = (first.charAt(0) + chosen.map(({ letter }) => letter).join('')).toUpperCase();
    found.set(code, Math.max(worth(code, chosen), found.get(code) ?? 0));
  }
  return [...found].map(([code, worth]) => ({ code, worth })).sort((a, b) => b.worth - a.worth);
}

/** A letter that comes twice is harder to tell over the phone. */
const worth = (code: string, chosen: readonly Letter[]): number =>
  chosen.reduce((sum, { weight }) => sum + weight, 0) - 2 * (code.length - new Set(code).size);

function choices(letters: readonly Letter[], count: number): Letter[][] {
  if (count === 0) return [[]];
  return letters.flatMap((letter, at) => choices(letters.slice(at + 1), count - 1).map((rest) => [letter, ...rest]));
}
