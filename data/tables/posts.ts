import type { Generated } from 'kysely';
import type { Flag, Versioned } from './columns.ts';

/** What stands in the rooms, and what somebody is to answer or to do. */
export interface PostTables {
  post: {
    id: string;
    kind: 'rota' | 'alarm' | 'question' | 'asked' | 'todo' | 'callout';
    target_kind: 'person' | 'room';
    target_id: string;
    station_id: string | null;
    slots: string;
    seats: string;
    shows: string;
    drawn_at: number;
    next_draw_at: number | null;
    network: string | null;
    live: Flag;
    over: Flag;
  };
  post_message: {
    seq: Generated<number>;
    network: string;
    message_id: string;
    post_id: string;
    at: number;
    edits: number;
  };
  /** A message of the post may stand on a network under an id that nobody knows. */
  post_unsure: { seq: Generated<number>; network: string; post_id: string; sent_from: number; sent_to: number };
  tap: { post_id: string; person_id: string; emoji: string; given: string };
  /** Due at no time: as soon as a network is back. */
  redraw: { station_id: string; due_at: number | null };
  /** One message of a call-out. */
  callout: Versioned & {
    id: string;
    post_id: string;
    at: number;
    needs: string;
    shows: string;
    shown_at: number;
    over_at: number | null;
  };
  question: Versioned & {
    number: Generated<number>;
    body: string;
    person_id: string;
    post_id: string | null;
    asked_at: number;
    until: number;
  };
  /** What a number on a list of tasks stands for. */
  task: { post_id: string; place: number; kind: 'alarm' | 'question' | 'log'; number: number };
}
