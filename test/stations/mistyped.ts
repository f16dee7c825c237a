/** A small seeded generator, so that a failure can be repeated. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

export type Roll = ReturnType<typeof dice>;

/** What people make of a name in small letters, and of its area. */
export type Typo = (name: string, roll: Roll, area: string) => string;

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function besideKey(letter: string, roll: Roll): string {
  const row = keys.find((letters) => letters.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return row.charAt(roll(2) === 0 ? at - 1 : at + 1) || row.charAt(at === 0 ? 1 : at - 1);
}

const oneOf = <Value>(values: readonly Value[], roll: Roll): Value | undefined => values[roll(values.length)];

/** One slip as phones and ears make them: a letter missing, doubled, swapped, hit beside, or heard as another vowel. */
export function slip(name: string, roll: Roll): string {
  const letters = [...name.matchAll(/[a-z]/g)].map(({ index }) => index);
  const at = letters[roll(letters.length)] ?? 0;
  const [before, letter, after] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  const kinds = [
    () => before + after,
    () => before + letter + letter + after,
    () => before + after.charAt(0) + letter + after.slice(1),
    () => before + besideKey(letter, roll) + after,
    () => before + ('aeiou'.includes(letter) ? 'aeiou'.charAt(roll(5)) : besideKey(letter, roll)) + after,
  ];
  return (oneOf(kinds, roll) ?? String)().trim();
}

/** Two of them in a long name. */
export const twoSlips: Typo = (name, roll) => (name.length < 9 ? slip(name, roll) : slip(slip(name, roll), roll));

/** Shortened as people do: only the beginning, or the beginning of every word. */
export function abbreviate(name: string, roll: Roll): string {
  const words = name.split(' ');
  if (words.length > 1 && roll(2) === 0)
    return words.map((word) => word.slice(0, Math.max(4, word.length - roll(4)))).join(' ');
  return name.slice(0, Math.max(5, Math.ceil(name.length / 2) + roll(4)));
}

/** Without its vowels, or some of them; never without its first letter. */
export const dropVowels: Typo = (name, roll) => {
  const isAll = roll(2) === 0;
  return name.replace(/(?<=[a-z])[aeiou]/g, (vowel) => (isAll || roll(2) === 0 ? '' : vowel));
};

/** Of several words only the first letters, of one or of each; of three or more also the very first alone. */
export const firstLetters: Typo = (name, roll) => {
  const words = name.split(' ');
  if (words.length > 2 && roll(3) === 0) return words.map((word) => word.charAt(0)).join('');
  const whole = roll(words.length);
  return words.map((word, at) => (words.length === 1 || at === whole ? word : word.slice(0, 1 + roll(3)))).join(' ');
};

/** `saint` and `street` written out or not. */
export const saintOrStreet: Typo = (name, roll) =>
  name.replace(/\bst\b/g, (st, at: number) => oneOf(at === 0 ? [st, 'saint'] : [st, 'street'], roll) ?? st);

/** What says only that it is a police station. */
export const otherSuffix: Typo = (name, roll) =>
  `${name} ${oneOf(['police station', 'custody', 'custody suite', 'nick', 'ps', 'police', 'station'], roll)}`;

/** Its area behind it: whole, a part of it, shortened, or with a slip. */
export const withArea: Typo = (name, roll, area) => {
  const words = area
    .toLowerCase()
    .replace(/ \/ | & /g, ' ')
    .split(' ');
  const telling = words.filter((word) => word.length > 3 && !/^(north|south|west|city|police)$/.test(word));
  const part = oneOf(telling.length > 0 ? telling : words, roll) ?? '';
  const kinds = [
    () => area.toLowerCase(),
    () => words.join(' '),
    () => part,
    () => part.slice(0, 4),
    () => slip(part, roll),
  ];
  return `${name} ${(oneOf(kinds, roll) ?? String)()}`;
};

export const slipAndArea: Typo = (name, roll, area) => withArea(slip(name, roll), roll, area);

/** Every kind, by what it does. */
export const typos: readonly (readonly [string, Typo])[] = [
  ['one slip', slip],
  ['two slips in names from nine letters', twoSlips],
  ['only the beginning', abbreviate],
  ['vowels left out', dropVowels],
  ['first letters of words', firstLetters],
  ['saint or street written out', saintOrStreet],
  ['other suffixes', otherSuffix],
  ['its area behind it', withArea],
  ['a slip, and its area behind it', slipAndArea],
];
