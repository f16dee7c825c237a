/** `northg`, or `harb rd`: each word begins one of the name's, in its order and from its first. */
export function isShortened([first = '', ...others]: readonly string[], words: readonly string[]): boolean {
  if (!words[0]?.startsWith(first)) return false;
  let at = 1;
  return others.every((word) => {
    const found = words.findIndex((full, position) => position >= at && full.startsWith(word));
    at = found + 1;
    return found > 0;
  });
}

const vowel = /[aeiou]/;

/** `brxtn`: nothing but vowels is missing, and not the first letter. */
export function isWithoutVowels(typed: string, name: string): boolean {
  if (typed.length >= name.length || typed.charAt(0) !== name.charAt(0)) return false;
  let at = 0;
  for (const letter of name) {
    if (letter === typed.charAt(at)) at++;
    else if (!vowel.test(letter)) return false;
  }
  return at === typed.length;
}
