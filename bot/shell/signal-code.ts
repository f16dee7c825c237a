import { renderUnicodeCompact } from 'uqr';

/** A link as a QR code for the terminal. Its blocks are the white of it, which cameras want to be lighter than the rest. */
export function scannable(link: string, hasColours: boolean): string {
  const code = renderUnicodeCompact(link, { border: 2 });
  if (!hasColours) return code;
  return code
    .split('\n')
    .map((line) => `\x1b[97;40m${line}\x1b[0m`)
    .join('\n');
}
