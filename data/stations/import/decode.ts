import { unfit } from './file-problem.ts';

const howToSave = 'Save it as CSV in UTF-8, which spreadsheets offer beside plain CSV.';

/** The text of a file, without a byte order mark. Throws UnfitFile where it is in no encoding that can be told for sure. */
export function decode(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide || bytes.includes(0)) throw unfit(`It is no plain text in UTF-8. ${howToSave}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw unfit(`It is not in UTF-8. ${howToSave}`);
  }
}
