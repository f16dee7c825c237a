import type { SignalNight } from './signal-night.ts';

type Row = Record<string, unknown>;

/** Who is signed up where at the end, by names: ids are drawn by chance, and another order draws others. */
export const signUpsIn = (night: SignalNight): Row[] =>
  night.rows(`select code, shown, starts_at, ends_at, sign_up.dropped_by is null as stands from sign_up
    join station on station.id = station_id join person on person.id = person_id
    order by code, shown, starts_at, ends_at, stands`);

/** What is known of arrests and releases, what was told of, and who took it on. */
export const factsIn = (night: SignalNight): Row[] =>
  night.rows(`select station.code, refs.code as ref_code, number, happened_at, json_extract(body, '$.kind') as kind from fact
    join station on station.id = fact.station_id left join arrestee on arrestee.id = ref_id
    left join station as refs on refs.id = code_station_id order by fact.seq`);

export const alarmsIn = (night: SignalNight): Row[] =>
  night.rows(`select number, code, alarm.kind, starts_at, ends_at, step, closed_at from alarm
    join station on station.id = station_id order by number`);

export const acksIn = (night: SignalNight): Row[] =>
  night.rows(`select number, shown, until from ack join person on person.id = person_id
    where ack.dropped_by is null order by number, shown`);

/**
 * Alarms that came to another end than being taken, being overtaken by another, or being sent twice without an answer;
 * what is said of Signal by Signal itself is none.
 */
export const lostAlarmsIn = (night: SignalNight): Row[] =>
  night.rows(`select seq, state, body from outbox where urgency = 0 and state not in ('accepted', 'superseded')
    and not (state = 'unknown' and again = 1) and coalesce(key, '') not like 'health:%'`);
