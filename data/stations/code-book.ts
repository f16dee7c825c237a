import { bareWords, nameKey } from './name-key.ts';
import { isUnfitCode } from './unfit-codes.ts';

/** What codes must keep clear of; any case. */
export interface Taken {
  readonly codes: Iterable<string>;
  /** Of other stations: a code that is one of them would hide it. */
  readonly names: Iterable<string>;
  /** Whatever else means something, such as commands. */
  readonly words: Iterable<string>;
}

/** The codes given so far, in capitals. */
export class CodeBook {
  readonly #codes = new Set<string>();
  readonly #shapes = new Set<string>();
  readonly #words = new Set<string>();

  constructor({ codes, names, words }: Taken) {
    for (const code of codes) this.add(code.toUpperCase());
    for (const name of names) this.#words.add(nameKey(bareWords(name)));
    for (const word of words) this.#words.add(word.toLowerCase());
  }

  add(code: string): void {
    this.#codes.add(code);
    for (const shape of shapesOf(code)) this.#shapes.add(shape);
  }

  isFree(code: string): boolean {
    return !this.#codes.has(code) && !this.#words.has(code.toLowerCase()) && !isUnfitCode(code);
  }

  /** Free, and no other with a slip in it. */
  isApart(code: string): boolean {
    return !shapesOf(code).some((shape) => this.#shapes.has(shape)) && this.isFree(code);
  }
}

/** Two codes share one of these just where a slip makes one of the other: a letter wrong, missing, too many, or two swapped. */
function shapesOf(code: string): string[] {
  const cut = (at: number, put: string, length: number) => code.slice(0, at) + put + code.slice(at + length);
  const letters = [...code];
  return [
    ...letters.map((_, at) => cut(at, '*', 1)),
    ...[...letters, ''].map((_, at) => cut(at, '*', 0)),
    ...letters.slice(1).map((letter, at) => cut(at, `<${[letters[at], letter].sort().join('')}>`, 2)),
  ];
}
