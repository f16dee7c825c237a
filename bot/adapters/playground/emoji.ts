/** One spelling for emoji typed with or without variation selector; a bare digit is its keycap. */
export function spellEmoji(typed: string): string {
  const bare = typed.replaceAll('\ufe0f', '');
  const keycap = /^([0-9#*])\u20e3?$/.exec(bare);
  return keycap ? `${keycap[1]}\ufe0f\u20e3` : bare;
}

/** A keycap, or anything with a picture in it. */
export const isEmoji = (text: string): boolean =>
  /^[0-9#*]\ufe0f?\u20e3$|^[1-9]$|^\P{ASCII}*\p{Extended_Pictographic}\P{ASCII}*$/u.test(text);
