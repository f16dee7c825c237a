import type { Flag, Versioned } from './columns.ts';

export interface StationTables {
  station: Versioned & {
    id: string;
    code: string;
    name: string;
    kind: string;
    aliases: string;
    area: string;
    force: string;
    jurisdiction: string;
    address: string;
    latitude: number | null;
    longitude: number | null;
    exits: string;
    travel: string;
    notes: string;
    link: string;
    verified: Flag;
    as_of: number | null;
  };
  /** Of those of one station that nobody dropped there is one at most. */
  confirmation: Versioned & { id: string; station_id: string; kind: string; jurisdiction: string; at: number };
  station_setting: Versioned & {
    id: string;
    station_id: string;
    kind: 'wanted' | 'grid' | 'far';
    value: number;
    starts_at: number;
    ends_at: number | null;
  };
}
