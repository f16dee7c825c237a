import type { Generated } from 'kysely';
import type { Versioned } from './columns.ts';

export interface AlarmTables {
  alarm: {
    number: number;
    station_id: string;
    kind: string;
    subject: string;
    starts_at: number;
    ends_at: number;
    step: number;
    ladder_since: number;
    told_at: number | null;
    lapsed_by: string | null;
    closed_at: number | null;
  };
  ack: Versioned & { id: string; number: number; person_id: string; at: number; until: number };
  sos: Versioned & {
    id: string;
    person_id: string;
    station_id: string;
    room_id: string | null;
    at: number;
    text_id: string | null;
  };
  digest: { room_id: string; hour: number; shows: string };
  told: { id: string; number: number; station_id: string; stage: number; start_for: number; hours: string };
  notice: {
    id: string;
    number: number;
    step: number;
    target_kind: 'person' | 'room';
    target_id: string;
    created_at: number;
    outbox_seq: number | null;
  };
  /** That somebody came to know of empty hours: by a letter, or as they said that they are on it. */
  hearing: {
    seq: Generated<number>;
    station_id: string;
    starts_at: number;
    ends_at: number;
    at: number;
    outbox_seq: number | null;
    person_id: string | null;
  };
}
