import type { AdultStep, ArresteeFlag, Fact, FactBody } from '../../data/custody/fact.ts';
import type { RegimeName } from '../../data/custody/regimes.ts';
import { custodyDefaults } from '../../data/custody/settings.ts';
import { hourMs, type Instant, minuteMs } from '../../data/ranges.ts';

export const settings = custodyDefaults;
export const midnight = Date.UTC(2026, 10, 21);

/** `20:15` that night; `26:00` is two in the morning after. */
export function at(time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return midnight + (hours * 60 + minutes) * minuteMs;
}

/** Back again, so that a failed test reads well. */
export function clock(instant: Instant): string {
  const minutes = (instant - midnight) / minuteMs;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export type Told = Omit<Fact, 'seq'>;

/** The facts in this order, numbered from 1. */
export const book = (...told: readonly Told[]): Fact[] => told.map((fact, index) => ({ ...fact, seq: index + 1 }));

/** How a fact was told, where it matters: at BRX, by Pat (vetted), at once. */
export interface How {
  readonly there?: string;
  readonly by?: string;
  readonly vetted?: boolean;
  readonly heard?: string;
}

export function tell(
  time: string,
  body: FactBody,
  { there = 'BRX', by = 'pat', vetted = true, heard = time }: How = {},
): Told {
  return { stationId: there, happenedAt: at(time), heardAt: at(heard), saidBy: by, vetted, sure: 'told', body };
}

export const reported = (time: string, refId: string, arrested: string | null = null, how?: How): Told =>
  tell(time, { kind: 'reported', refId, arrestedAt: arrested === null ? null : at(arrested) }, how);
export const arrived = (time: string, refId: string, how?: How): Told => tell(time, { kind: 'arrived', refId }, how);
export const booked = (time: string, refId: string, how?: How): Told => tell(time, { kind: 'booked', refId }, how);
export const moved = (time: string, refId: string, there: string, how?: How): Told =>
  tell(time, { kind: 'moved', refId, from: 'BRX' }, { ...how, there });
export const released = (time: string, refId: string, how?: How): Told =>
  tell(time, { kind: 'released', refId, met: true }, how);
export const notHere = (time: string, refId: string, how?: How): Told => tell(time, { kind: 'not-here', refId }, how);
export const away = (time: string, refId: string, how?: How): Told =>
  tell(time, { kind: 'hospital', refId, way: 'out' }, how);
export const back = (time: string, refId: string, how?: How): Told =>
  tell(time, { kind: 'hospital', refId, way: 'back' }, how);
export const extended = (time: string, refId: string, until: string): Told =>
  tell(time, { kind: 'extended', refId, until: at(until) });
export const regime = (time: string, refId: string, name: RegimeName, usedHours = 0): Told =>
  tell(time, { kind: 'regime', refId, regime: name, usedMs: usedHours * hourMs });
export const heldForCourt = (time: string, refId: string, court: string | null = null, how?: How): Told =>
  tell(time, { kind: 'held-for-court', refId, courtAt: court === null ? null : at(court) }, how);
export const flagged = (time: string, refId: string, ...flags: readonly ArresteeFlag[]): Told =>
  tell(time, { kind: 'flagged', refId, flags });
export const unflagged = (time: string, refId: string, ...flags: readonly ArresteeFlag[]): Told =>
  tell(time, { kind: 'unflagged', refId, flags });
export const adult = (time: string, refId: string, step: AdultStep, whoId?: string): Told =>
  tell(time, { kind: 'adult', refId, step, ...(whoId !== undefined && { whoId }) });
export const named = (time: string, refId: string, nameId: string): Told =>
  tell(time, { kind: 'named', refId, nameId });
export const noted = (time: string, refId: string, noteId: string): Told =>
  tell(time, { kind: 'noted', refId, noteId });
export const same = (time: string, refId: string, as: string): Told => tell(time, { kind: 'same', refId, as });
export const matched = (time: string, refId: string, release: number, how?: How): Told =>
  tell(time, { kind: 'matched', refId, release }, how);
export const out = (time: string, count: number, by = 'ana', how?: How): Told =>
  tell(time, { kind: 'unmatched-release', count, met: true }, { by, vetted: false, ...how });
export const van = (time: string, count: number, by = 'ana', how?: How): Told =>
  tell(time, { kind: 'unmatched-arrival', count }, { by, vetted: false, ...how });
export const inside = (time: string, least: number, most = least, how?: How): Told =>
  tell(time, { kind: 'head-count', least, most }, how);
/** Counted by a supporter of level 0. */
export const claimed = (time: string, least: number, most = least, by = 'ana'): Told =>
  inside(time, least, most, { by, vetted: false });
export const activated = (time: string): Told => tell(time, { kind: 'activated' });
/** Leaves those in doubt. */
export const stoodDown = (time: string, ...refIds: readonly string[]): Told =>
  tell(time, { kind: 'stood-down', refIds });
export const retracted = (time: string, ...of: readonly number[]): Told => tell(time, { kind: 'retraction', of });

/** So many people, each reported, arrived at that time. */
export const people = (count: number, time = '18:00'): Told[] =>
  Array.from({ length: count }, (_, index) => [reported(time, `P${index + 1}`), arrived(time, `P${index + 1}`)]).flat();
