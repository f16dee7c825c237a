import { createHmac, hkdfSync } from 'node:crypto';

/** Keyed hashes under a key of their own, derived from the store's: without it nobody can try numbers out. */
export function keyedHash(storeKey: Buffer): (text: string) => string {
  const key = Buffer.from(hkdfSync('sha256', storeKey, '', 'porchlight keyed hash', 32));
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
}
