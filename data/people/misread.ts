/** On a rota they would say that nobody, or nobody in particular, is down. */
const nobody = /^(?:no[ -]?(?:body|one)|none|some(?:body|one)|any(?:body|one)|every(?:body|one)|one person)$/i;

/** Whether a name, or its first word, which stands alone in open rooms, reads as nobody in particular. */
export const readsAsNobody = (name: string): boolean =>
  nobody.test(name) || nobody.test(/[^ ]*\p{L}[^ ]*/u.exec(name)?.[0] ?? '');

/** Whether a name, or its first word, would be taken for a station or a command, or any word of it for somebody held. */
export function isMistakable(name: string, codes: readonly string[], commands: readonly string[]): boolean {
  const words = name
    .toLowerCase()
    .split(/[ .()-]+/)
    .filter(Boolean);
  const taken = new Set([...codes, ...commands].map((word) => word.toLowerCase()));
  const isRef = (word: string) =>
    codes.some((code) => word.replace(/\d+$/, '') === code.toLowerCase() && /\d$/.test(word));
  return taken.has(words[0] ?? '') || words.some(isRef);
}
