import type { Generated } from 'kysely';
import type { Flag } from './columns.ts';

/** What comes in with its photos, what goes out, and how the networks are. */
export interface MessageTables {
  inbox: {
    seq: Generated<number>;
    network: string;
    account: string;
    event_id: string;
    received_at: number;
    state: 'waiting' | 'handled' | 'set-aside' | 'not-for-us';
    attempts: number;
    sender_hash: string | null;
    commands: number;
    body: string | null;
  };
  outbox: {
    seq: Generated<number>;
    key: string | null;
    target_kind: 'person' | 'room';
    target_id: string;
    network: string | null;
    urgency: number;
    state: 'queued' | 'sending' | 'accepted' | 'failed' | 'unknown' | 'superseded';
    body: string | null;
    created_at: number;
    due_at: number;
    attempts: number;
    accepted_at: number | null;
    post_id: string | null;
    again: Flag;
    refused_by: string;
    /** What was said, in the inbox, that it answers, and under which id it then stood on its network. */
    answers: number | null;
    message_id: string | null;
  };
  network: {
    name: string;
    state: string;
    advice: string;
    since: number;
    until: number | null;
    away_since: number | null;
    told_state: string | null;
    silent_since: number | null;
  };
  /** Due at no time: it is here. */
  photo: {
    id: string;
    network: string;
    reference: string;
    person_id: string;
    sent_at: number;
    due_at: number | null;
    attempts: number;
    type: string | null;
    bytes: Buffer | null;
  };
}
