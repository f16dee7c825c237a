import type { Generated } from 'kysely';
import type { AlarmTables } from './tables/alarms.ts';
import type { AuditorTables } from './tables/auditor.ts';
import type { Flag } from './tables/columns.ts';
import type { CustodyTables } from './tables/custody.ts';
import type { LogTables } from './tables/logs.ts';
import type { MessageTables } from './tables/messages.ts';
import type { PeopleTables } from './tables/people.ts';
import type { PostTables } from './tables/posts.ts';
import type { RoomTables } from './tables/rooms.ts';
import type { RotaTables } from './tables/rota.ts';
import type { StationTables } from './tables/stations.ts';

/** Instants are ms since 1970; JSON columns are text. Every name and free text is a `detail` row. */
export interface Tables
  extends StationTables,
    RoomTables,
    PeopleTables,
    CustodyTables,
    RotaTables,
    LogTables,
    AlarmTables,
    AuditorTables,
    PostTables,
    MessageTables {
  counter: { name: string; value: number };
  lease: { id: number; holder: string; until: number };
  absence: { id: number; since: number };
  detail: { id: string; subject: string; text: string | null; erase_at: number | null };
  audit: {
    seq: Generated<number>;
    at: number;
    person_id: string;
    room_id: string | null;
    command: string;
    about: string;
    undoable: Flag;
    undone_by: number | null;
  };
}
