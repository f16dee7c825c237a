import { chatIndent } from './readable-chat.ts';

/** A line of the screen as several that fit `width`, broken between words; what was said stays in its column. */
export function wrapLine(line: string, width: number): string[] {
  const indent = /^(\d\d:\d\d | {10})/.test(line) && width > 2 * chatIndent.length ? chatIndent : '';
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const space = rest.lastIndexOf(' ', width);
    const at = space > indent.length ? space : width;
    lines.push(rest.slice(0, at).trimEnd());
    rest = indent + rest.slice(at).trimStart();
  }
  return [...lines, rest];
}
