import { randomBytes } from 'node:crypto';

/** Prints a new key: keep it apart from the store, as whoever has both can read everything. */
export const printKey = (): void => void process.stdout.write(`${randomBytes(32).toString('hex')}\n`);
