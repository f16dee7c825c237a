import { readsAsNobody } from './misread.ts';

/** The most letters of a name. */
export const longestName = 40;

/** In order. A line break parts words; what is invisible is gone; what a chat would make a link or a mention of is parted. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/[\p{Z}\t\n\v\f\r\u0085]+/gu, ' '],
  [/[\p{C}\p{DI}]/gu, ''],
  [/[\u2018\u2019\u02bc`\u00b4]/g, "'"],
  [/[\p{Pd}\u2212]/gu, '-'],
  [/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic} '().-]/gu, ' '],
  [/\.(?=[^ ])/g, ' '],
  // A phone number, and letters buried under a pile of accents.
  [/(?:\p{N}[ ().-]*){7,}|\p{N}{5,}/gu, ' '],
  [/(\p{M}{2})\p{M}+/gu, '$1'],
  [/^[ '.)-]+| +(?= )|[ '(-]+$/gu, ''],
];

/**
 * A name as it can stand in any room: one line without link, mention, command or markup in it. Null where no letter is
 * left, as some networks give a phone number where they know no name; and where it would say that nobody is there.
 */
export function plainName(typed: string): string | null {
  const plain = foldName(typed);
  return /\p{L}/u.test(plain) && !readsAsNobody(plain) ? plain : null;
}

/** The same, whatever it may be read as. */
export function foldName(typed: string): string {
  const plain = folds.reduce((name, [what, by]) => name.replace(what, by), typed.normalize('NFKC'));
  return [...plain].slice(0, longestName).join('').trim();
}
