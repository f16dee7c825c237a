import type { Versioned } from './columns.ts';

export interface RotaTables {
  activation: {
    id: string;
    station_id: string;
    opened_at: number;
    closed_at: number | null;
    closed_seq: number | null;
    keep_seq: number | null;
    from_seq: number;
    first_slot_at: number;
    grid_hours: number;
    wanted: number;
  };
  sign_up: Versioned & { id: string; station_id: string; person_id: string; starts_at: number; ends_at: number };
  offer: Versioned & {
    id: string;
    person_id: string;
    station_id: string | null;
    area: string;
    starts_at: number;
    ends_at: number;
  };
}
