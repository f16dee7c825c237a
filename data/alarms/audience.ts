import type { Target } from '../outbox/letter.ts';
import type { Person } from '../people/person.ts';
import { isFor } from '../people/shift.ts';
import type { Instant } from '../ranges.ts';
import type { RoomKind } from '../rooms/room.ts';
import type { Store } from '../store.ts';
import type { Steps } from './ladder.ts';

/** Who there is to hear of a station. */
export interface Audience {
  /** Who stands on each step of the ladder. */
  stepsFor(stationId: string): Steps<Target>;
  /** Until when a coordinator is on duty; Infinity: until further notice. */
  dutyUntil(stationId: string): Instant;
}

/**
 * Coordinators on duty for the station; the coordinators' room and every other coordinator; back office coordinators on
 * duty; the back office room. Only who has written to the bot can be written to.
 */
export async function audienceAt(store: Store, now: Instant): Promise<Audience> {
  const duties = await store.duties.running(now);
  const people = await store.people.holding('pssc', 'boc');
  const psscs = people.filter(({ roles }) => roles.has('pssc'));
  const bocs = people.filter(({ roles, reachable }) => roles.has('boc') && reachable);
  const rooms = await store.rooms.ofKind('coordinators', 'backoffice');
  const roomsOf = (wanted: RoomKind) =>
    rooms.filter(({ kind }) => kind === wanted).map(({ id }): Target => ({ kind: 'room', id }));
  const dutiesFor = (stationId: string) => duties.filter((duty) => isFor(duty, stationId));
  return {
    stepsFor(stationId) {
      const on = new Set(dutiesFor(stationId).map(({ personId }) => personId));
      const reachable = psscs.filter(isReachable);
      return [
        reachable.filter(({ id }) => on.has(id)).map(toTarget),
        [...roomsOf('coordinators'), ...reachable.filter(({ id }) => !on.has(id)).map(toTarget)],
        bocs.filter(({ id }) => on.has(id)).map(toTarget),
        roomsOf('backoffice'),
      ];
    },
    dutyUntil(stationId) {
      const own = dutiesFor(stationId).filter(({ personId }) => psscs.some(({ id }) => id === personId));
      return Math.max(now, ...own.map(({ end }) => end ?? Number.POSITIVE_INFINITY));
    },
  };
}

const isReachable = ({ reachable }: Person): boolean => reachable;
const toTarget = ({ id }: { readonly id: string }): Target => ({ kind: 'person', id });
