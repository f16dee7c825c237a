/** A small seeded generator, so that a failure can be repeated. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

type Roll = ReturnType<typeof dice>;

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function besideKey(letter: string, roll: Roll): string {
  const row = keys.find((letters) => letters.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return row.charAt(roll(2) === 0 ? at - 1 : at + 1) || row.charAt(at === 0 ? 1 : at - 1);
}

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
  return (kinds[roll(kinds.length)] ?? String)().trim();
}

/** Shortened as people do: only the beginning, or the beginning of every word. */
export function abbreviate(name: string, roll: Roll): string {
  const words = name.split(' ');
  if (words.length > 1 && roll(2) === 0)
    return words.map((word) => word.slice(0, Math.max(4, word.length - roll(4)))).join(' ');
  return name.slice(0, Math.max(5, Math.ceil(name.length / 2) + roll(4)));
}
