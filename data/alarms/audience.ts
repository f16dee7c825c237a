import type { Target } from '../outbox/letter.ts';
import type { Instant } from '../ranges.ts';
import type { Store } from '../store.ts';
import type { Steps } from './ladder.ts';

/** Who stands on each step of the ladder for a station. */
export type Audience = (stationId: string) => Steps<Target>;

/**
 * Coordinators on duty for the station; the coordinators' room and every other coordinator; back office coordinators on
 * duty; the back office room. Only who has written to the bot can be written to.
 */
export async function audienceAt(store: Store, now: Instant): Promise<Audience> {
  const duties = await store.people.duties(now);
  const psscs = (await store.people.holding('pssc')).filter(({ reachable }) => reachable);
  const bocs = (await store.people.holding('boc')).filter(({ reachable }) => reachable);
  const coordinators = (await store.rooms.ofKind('coordinators')).map(({ id }): Target => ({ kind: 'room', id }));
  const backOffice = (await store.rooms.ofKind('backoffice')).map(({ id }): Target => ({ kind: 'room', id }));
  return (stationId) => {
    const isOn = (personId: string) =>
      duties.some((duty) => duty.personId === personId && (duty.stationId === null || duty.stationId === stationId));
    const onDuty = psscs.filter(({ id }) => isOn(id));
    const others = psscs.filter(({ id }) => !isOn(id));
    return [
      onDuty.map(toTarget),
      [...coordinators, ...others.map(toTarget)],
      bocs.filter(({ id }) => isOn(id)).map(toTarget),
      backOffice,
    ];
  };
}

const toTarget = ({ id }: { readonly id: string }): Target => ({ kind: 'person', id });
