import type { Flag } from './columns.ts';

export interface AuditorTables {
  /** How far the auditor has looked, and whether it found nothing. */
  auditor: { id: number; ran_at: number; act: number; fact_seq: number; content: Flag; beat_at: number | null };
  watched_gap: { station_id: string; hours: string };
  past_gap: {
    id: string;
    station_id: string;
    starts_at: number;
    ends_at: number;
    known_at: number;
    missed: Flag;
    heard: string;
    alarm: number | null;
  };
}
