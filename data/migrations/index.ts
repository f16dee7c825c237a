import type { Migration } from 'kysely';
import * as init from './001-init.ts';

/** Every migration by its number; never edited once released. */
export const migrations: Record<string, Migration> = { '001-init': init };
