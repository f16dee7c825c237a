import type { Flag, Versioned } from './columns.ts';

export interface PeopleTables {
  person: { id: string; name_id: string; shown: 'first' | 'initials' | 'nobody'; language: string };
  address: { network: string; id: string; person_id: string; reachable: Flag; rank: number };
  role: { person_id: string; role: string };
  duty: Versioned & {
    id: string;
    person_id: string;
    station_id: string | null;
    starts_at: number;
    ends_at: number | null;
    shift_since: number;
  };
  agreement: { person_id: string; at: number };
  invite: Versioned & { id: string; code_hash: string; role: string; expires_at: number; used_by: string | null };
}
