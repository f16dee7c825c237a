/** As much of a text as one message holds, cut between answers or at least between lines; the rest is for the next. */
export function splitText(text: string, longest: number): readonly [first: string, rest: string] {
  if (text.length <= longest) return [text, ''];
  const cut = lastWithin(text, longest);
  return [text.slice(0, cut).trimEnd(), text.slice(cut).trimStart()];
}

/** A text that has to stay one message; `more` says where to find what is left out. */
export function shortenText(text: string, longest: number, more: string): string {
  if (text.length <= longest) return text;
  return `${splitText(text, longest - more.length - 1)[0]}\n${more}`;
}

/** So short a message is not worth ending at the gap between two answers. */
const leastShare = 0.5;

function lastWithin(text: string, longest: number): number {
  for (const [gap, least] of [
    ['\n\n', longest * leastShare],
    ['\n', 1],
    [' ', 1],
  ] as const) {
    const at = text.lastIndexOf(gap, longest);
    if (at >= least) return at;
  }
  // Never through the middle of a letter that is written as two units.
  return /[\ud800-\udbff]/.test(text[longest - 1] ?? '') ? longest - 1 : longest;
}
