import type { Generated } from 'kysely';
import type { Flag } from './columns.ts';

export interface CustodyTables {
  arrestee: { id: string; code_station_id: string; number: number };
  fact: {
    seq: Generated<number>;
    act: number;
    station_id: string;
    ref_id: string | null;
    /** Another ref of the same person. */
    as_ref_id: string | null;
    happened_at: number;
    heard_at: number;
    said_by: string;
    vetted: Flag;
    sure: string;
    body: string;
  };
}
