const first = 'a'.charCodeAt(0);
const others = 26;

/** Which letters a text holds, a bit for each of the alphabet and one for all others. Small letters in. */
export function lettersIn(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const place = text.charCodeAt(at) - first;
    letters |= 1 << (place >= 0 && place < others ? place : others);
  }
  return letters;
}

/** How many letters of one set the other lacks. */
export function countMissing(letters: number, from: number): number {
  let left = letters & ~from;
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
}
