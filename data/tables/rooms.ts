import type { Flag } from './columns.ts';

export interface RoomTables {
  room: { id: string; kind: string; station_id: string | null; language: string };
  /** Of the group there nothing is known as long as the last three are null. */
  room_address: {
    network: string;
    chat_id: string;
    room_id: string;
    rank: number;
    standing: 'in' | 'invited' | 'unasked' | 'out';
    bot_is_admin: Flag | null;
    is_closed: Flag | null;
    invite_link: string | null;
  };
  /** While the bot holds a station's rooms open for everybody to write; closed at no time: not before it is quiet. */
  posting: { station_id: string; close_at: number | null };
  member: { room_id: string; network: string; hash: string };
}
