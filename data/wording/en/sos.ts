import type { Contacts } from '../../policy.ts';
import type { Instant } from '../../ranges.ts';
import { formatClock } from '../../times/format.ts';
import { code, list } from './lists.ts';

/** A call for help, as coordinators read it. */
export interface SosLine {
  readonly name: string | null;
  /** Where it was said, as `placeOf` has it; empty: privately. */
  readonly place: string;
  readonly text: string | null;
}

/** What goes to somebody who calls for help, and of them to coordinators. */
export const sosWords = {
  emergencyFirst: () => 'In danger, ring 999 first.',
  sosTold: () =>
    'Coordinators hear now, wherever I can reach them, that you need help. I tell you here as soon as one of them is on it.',
  sosUntold: () => 'I can reach no coordinator now, so please do not wait for one.',
  sosAlready: (at: Instant, zone: string) =>
    `Coordinators have known since ${formatClock(at, zone)} that you need help, and are told again until one of them is on it.`,
  sosTakenOn: () => 'A coordinator has read that you need help, and is on it. In danger, ring 999 first.',
  /** Empty where nobody has been set. */
  whomToRing: ({ backOffice, legalLine }: Contacts) => {
    const numbers = [
      ...(backOffice ? [`the back office: ${backOffice}`] : []),
      ...(legalLine ? [`the legal line: ${legalLine}`] : []),
    ];
    return numbers.length > 0 ? `You can also ring ${list(numbers, 'or')}.` : '';
  },
  /** Behind the station's name. */
  sosAbout: ({ name, place, text }: SosLine, at: Instant, zone: string) =>
    [
      `${name ?? 'somebody'} needs help now: ${code('sos')} ${place || 'in their direct chat'}, ${formatClock(at, zone)}.`,
      ...(text ? [`They wrote: “${text}”.`] : []),
      'Please get in touch with them at once. In danger, 999 first.',
    ].join(' '),
};
