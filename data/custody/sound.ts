type Rule = readonly [RegExp, string];

/** In order; what English and the names people bring to it spell in several ways for one sound. */
const rules: readonly Rule[] = [
  [/(.)\1+/g, '$1'],
  [/^(?:k|g|p)n/, 'n'],
  [/^wr|^rh/, 'r'],
  [/^x/, 's'],
  [/mb$/, 'm'],
  [/ph/g, 'f'],
  [/(?<!^)gh|t(?=ch)|d(?=t)/g, ''],
  [/sch|sh/g, 's'],
  [/ck|q/g, 'k'],
  [/dg(?=[eiy])/g, 'j'],
  [/c(?=[eiy])|z/g, 's'],
  [/c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/v/g, 'f'],
];
/** `ch` and `g` are heard in two ways, and no rule says which. */
const soft: readonly Rule[] = [
  [/ch/g, 'x'],
  [/g(?=[eiy])/g, 'j'],
];
const hard: readonly Rule[] = [[/ch/g, 'k']];
const vowels: readonly Rule[] = [
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/^[aeiouy]+/, 'a'],
  [/(?<!^)[aeiouyw]/g, ''],
];

const apply = (word: string, steps: readonly Rule[]): string =>
  steps.reduce((text, [what, by]) => text.replace(what, by), word);

/** How a word in small English letters may sound: words with a key in common may be one name. */
export const soundKeys = (word: string): readonly string[] => [
  apply(word, [...rules, ...soft, ...vowels]),
  apply(word, [...rules, ...hard, ...vowels]),
];
