import type { Person, Role } from '../../../data/people/person.ts';
import { mayBeOnDuty } from '../../../data/people/shift.ts';

/** Alarms go to coordinators first, and to those of the back office after them: the next one has to be of the same kind. */
const dutyRoles: readonly Role[] = ['pssc', 'boc'];

/** Whether alarms reach somebody in place of the giver. */
export function mayTakeOver(person: Pick<Person, 'roles'>, giver: Pick<Person, 'roles'>): boolean {
  const roles = dutyRoles.filter((role) => giver.roles.has(role));
  return roles.length > 0 ? roles.some((role) => person.roles.has(role)) : mayBeOnDuty(person);
}
