export const longestName = 60;
/** Letters, digits, and what stands between them in names of places. */
const pattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Pd} '’.,&()/+]*$/u;

/** Whether a station or an area may be called so: short, and nothing in it that a chat takes for more than a name. */
export const isFitName = (text: string): boolean =>
  text.length <= longestName && pattern.test(text) && /\p{L}/u.test(text);
