import type { Reader } from '../../reader.ts';

/** `sure` at the end: what was asked back is meant as it stands. */
export const takeSure = (reader: Reader): boolean => reader.lastKeyword('sure') !== undefined;
