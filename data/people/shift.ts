import type { Instant } from '../ranges.ts';
import type { Duty } from './duty-store.ts';
import { levelOf, type Person } from './person.ts';

/** Somebody's shift: all duties of theirs that run at once. */
export interface Shift {
  readonly personId: string;
  readonly duties: readonly string[];
  /** Null: every station. */
  readonly stationIds: readonly string[] | null;
  /** Since when it has been as it is. */
  readonly start: Instant;
  /** When it began, perhaps for other stations. */
  readonly since: Instant;
  /** Null: until further notice. */
  readonly end: Instant | null;
}

/** `duties` in the order they began; so are the shifts. */
export function shiftsOf(duties: readonly Duty[]): Shift[] {
  const people = [...new Set(duties.map(({ personId }) => personId))];
  return people.map((personId) =>
    toShift(
      personId,
      duties.filter((duty) => duty.personId === personId),
    ),
  );
}

function toShift(personId: string, duties: readonly Duty[]): Shift {
  const stationIds = duties.flatMap(({ stationId }) => stationId ?? []);
  const ends = duties.flatMap(({ end }) => end ?? []);
  return {
    personId,
    duties: duties.map(({ id }) => id),
    stationIds: stationIds.length < duties.length ? null : stationIds,
    start: Math.max(...duties.map(({ start }) => start)),
    since: Math.min(...duties.map(({ since }) => since)),
    end: ends.length < duties.length ? null : Math.max(...ends),
  };
}

/** Whether a duty is for a station: for it alone, or for every one. */
export const isFor = (duty: Pick<Duty, 'stationId'>, stationId: string): boolean =>
  duty.stationId === null || duty.stationId === stationId;

export const takesIn = ({ stationIds }: Pick<Shift, 'stationIds'>, stationId: string): boolean =>
  stationIds === null || stationIds.includes(stationId);

/** Whether any role of theirs lets them be on duty. */
export const mayBeOnDuty = (person: Pick<Person, 'roles'>): boolean => levelOf(person) > 0;
