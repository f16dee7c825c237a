import { slips } from '../data/slips.ts';

/** One word of a line as typed. `at` is where it begins in the line's `raw`, so that free text can be taken whole. */
export interface Word {
  readonly text: string;
  readonly quoted: boolean;
  readonly at: number;
}

/** A line that may be a command. */
export interface Line {
  readonly prefixed: boolean;
  readonly words: readonly Word[];
  readonly raw: string;
}

/** In order; each is one pass. Accents that stand for apostrophes go before NFKC, which would split them into a space and a mark. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n'],
  [/[\t\p{Zs}]/gu, ' '],
  [/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu, ''],
  [/[\u2018-\u201b\u2032\u2035\u2039\u203a\u02b9\u02bb-\u02bd\u00b4`]/g, "'"],
  [/[\u201c-\u201f\u2033\u2036\u00ab\u00bb\u275d\u275e\u301d-\u301f]/g, '"'],
  [/[\p{Pd}\u2212\u2043\u02d7\u207b\u208b\u2796]/gu, '-'],
  // `④⑤` and `1½` are two numbers each; joined by NFKC they would read as 45 and 11/2.
  [/(?<=\p{N})(?=\p{No})|(?<=\p{No})(?=\p{N})/gu, ' '],
];

/** The same words however a phone typed them: plain quotes, dashes, spaces and line ends, nothing invisible. */
export function foldText(text: string): string {
  const plain = folds.reduce((folded, [what, by]) => folded.replace(what, by), text);
  return plain.normalize('NFKC').replace(/\p{Pd}/gu, '-');
}

/** The lines of a message that may be commands: those with a mark, in a direct chat all that say something. */
export function readLines(text: string, { direct }: { readonly direct: boolean }): Line[] {
  return foldText(text)
    .split('\n')
    .flatMap((line) => readLine(line.trim(), direct) ?? []);
}

function readLine(raw: string, direct: boolean): Line | undefined {
  const mark = /^[!/] *(?![!/ ])/.exec(raw)?.[0] ?? '';
  const words = splitWords(raw, mark.length);
  const saysSomething = words.some(({ text }) => /\P{P}/u.test(text));
  return saysSomething && (direct || mark !== '') ? { prefixed: mark !== '', words, raw } : undefined;
}

/** A double-quoted run, a keycap (its digit stands by itself: `4⃣5⃣`), or anything up to the next space. */
const wordPattern = /"([^"]*)"|([\d#*])\u20e3|(?:(?![\d#*]\u20e3)[^\s"])+/g;

function splitWords(raw: string, from: number): Word[] {
  const end = raw.replace(/(?<![. ])[. ]+$/, '').length;
  return [...raw.slice(from, end).matchAll(wordPattern)].flatMap((match) => {
    const text = (match[1] ?? match[2] ?? match[0]).replace(/ +/g, ' ').trim();
    return text === '' ? [] : [{ text, quoted: match[1] !== undefined, at: from + match.index }];
  });
}

/** The one name a mistyped word most likely meant; undefined where none or several are as near. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  const [best, next] = nearestNames(word, names);
  return next === undefined ? best : undefined;
}

/** Every name that a mistyped word is as near to as to any. */
export function nearestNames(word: string, names: readonly string[]): string[] {
  const typed = word.toLowerCase();
  const most = typed.length > 5 ? 2 : 1;
  if (typed.length < 3) return [];
  const near = names
    .map((name) => ({ name, off: slips(typed, name.toLowerCase(), most) }))
    .filter(({ off }) => off <= most);
  const least = Math.min(...near.map(({ off }) => off));
  return near.flatMap(({ name, off }) => (off === least ? [name] : []));
}
