import type { Generated } from 'kysely';

type Flag = 0 | 1;

/** A row that a command made and a later one may drop; `undo` turns both round (see audit/store.ts). */
interface Versioned {
  made_by: number;
  dropped_by: number | null;
}

/** Instants are ms since 1970; JSON columns are text. Every name and free text is a `detail` row. */
export interface Tables {
  counter: { name: string; value: number };
  lease: { id: number; holder: string; until: number };
  absence: { id: number; since: number };
  detail: { id: string; subject: string; text: string | null; erase_at: number | null };

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

  sign_up: Versioned & { id: string; station_id: string; person_id: string; starts_at: number; ends_at: number };
  offer: Versioned & {
    id: string;
    person_id: string;
    station_id: string | null;
    area: string;
    starts_at: number;
    ends_at: number;
  };

  log_entry: Versioned & {
    seq: Generated<number>;
    number: number;
    deed: 'logged' | 'noted' | 'given' | 'seen' | 'done';
    at: number;
    said_by: string;
    owner_id: string;
    text_id: string | null;
  };
  observer_entry: Versioned & {
    seq: Generated<number>;
    shift_id: string;
    deed: 'on' | 'off';
    name_id: string;
    place_id: string;
    at: number;
    since: number;
    said_by: string;
  };

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
  /** Due at no time: as soon as a network is back. */
  redraw: { station_id: string; due_at: number | null };
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
}
