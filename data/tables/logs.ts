import type { Generated } from 'kysely';
import type { Versioned } from './columns.ts';

export interface LogTables {
  log_entry: Versioned & {
    seq: Generated<number>;
    number: number;
    deed: 'logged' | 'noted' | 'given' | 'seen' | 'done';
    at: number;
    said_by: string;
    owner_id: string;
    text_id: string | null;
  };
  observer_entry: Versioned & {
    seq: Generated<number>;
    shift_id: string;
    deed: 'on' | 'off';
    name_id: string;
    place_id: string;
    at: number;
    since: number;
    said_by: string;
  };
}
