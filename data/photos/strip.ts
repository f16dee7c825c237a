import exif from 'exif-be-gone';

/** Its types tell of a module around the class, which is not there. */
const Stripping = exif as unknown as typeof exif.default;

/** The picture without what phones write into it: where and when it was taken, and with what. */
export async function strip(bytes: Uint8Array): Promise<Uint8Array> {
  const stripped = new Stripping();
  const parts: Buffer[] = [];
  stripped.end(bytes);
  for await (const part of stripped) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
