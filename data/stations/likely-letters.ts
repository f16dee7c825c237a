const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const alike = ['aeiouy', 'ck', 'cs', 'sz', 'fv', 'bp', 'dt', 'gj', 'mn'];

function neighbours(letter: string): string[] {
  const row = rows.findIndex((keys) => keys.includes(letter));
  const at = rows[row]?.indexOf(letter) ?? -1;
  const near = (keys: string | undefined, offsets: readonly number[]) =>
    offsets.map((by) => keys?.charAt(at + by) ?? '');
  return [...near(rows[row], [-1, 1]), ...near(rows[row - 1], [0, 1]), ...near(rows[row + 1], [-1, 0])];
}

const pairs = new Set([
  ...[...rows.join('')].flatMap((letter) => neighbours(letter).map((other) => letter + other)),
  ...alike.flatMap((letters) => [...letters].flatMap((a) => [...letters].map((b) => a + b))),
]);

/**
 * What a wrong letter counts: 1 where fingers or ears mix the two up, more where hardly anybody does. So a slip is told
 * from another place: `Southwork` is Southwark, `Warrington` is not Workington.
 */
export const wrongLetter = (a: string, b: string): number => (pairs.has(a + b) ? 1 : 1.25);
