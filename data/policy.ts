import { type AlarmSettings, alarmDefaults } from './alarms/settings.ts';
import { type AuditorSettings, auditorDefaults } from './auditor/settings.ts';
import type { CalloutSettings } from './callouts/callout.ts';
import { type CustodySettings, custodyDefaults } from './custody/settings.ts';
import { type PhotoSettings, photoDefaults } from './photos/photo.ts';
import { hourMs, minuteMs } from './ranges.ts';
import type { GridHours } from './rota/activation.ts';

/** Whom to ring, or where to look; what is not set is not mentioned. */
export interface Contacts {
  readonly backOffice: string;
  readonly legalLine: string;
  readonly releaseForm: string;
  readonly map: string;
  readonly expenses: string;
  readonly agreement: string;
}

/** Every number an installation may choose; durations in ms. */
export interface Policy {
  readonly custody: CustodySettings;
  readonly alarms: AlarmSettings;
  readonly auditor: AuditorSettings;
  readonly rota: {
    readonly wanted: number;
    readonly gridHours: GridHours;
    /** From a change to the edit that shows it, so that a burst is one edit. */
    readonly redrawAfterMs: number;
    /** Where a network can't edit, a new post comes no sooner than this after the last. */
    readonly renewAfterMs: number;
    /** Nobody is asked to stay longer without a rest. */
    readonly longestOnSiteMs: number;
    /** Nobody is sent or asked farther than this, as the crow flies, where it is known how far that is. */
    readonly nearbyKm: number;
    /** From when a station falls quiet until only admins may write in its rooms. */
    readonly openAfterMs: number;
  };
  readonly callouts: CalloutSettings;
  readonly duty: {
    /** So long on duty without an end, somebody is asked whether they still are. */
    readonly stillOnAfterMs: number;
    /** So long after that others hear that they have not said. */
    readonly answerWithinMs: number;
  };
  readonly photos: PhotoSettings;
  readonly chat: {
    readonly commandsAMinute: number;
    readonly longestText: number;
    readonly undoWithinMs: number;
    readonly inviteForMs: number;
  };
  readonly signal: {
    /** The least time between two messages. */
    readonly paceMs: number;
    /** What to do when somebody has a new safety number, as after a new phone: `ask` leaves it to the operator. */
    readonly newSafetyNumbers: 'trust' | 'ask';
  };
  readonly networks: {
    /** So long a network is out of reach before the back office hears of it. */
    readonly tellAfterMs: number;
  };
  readonly rooms: {
    /** The networks where a coordinators' or back office room may be. */
    readonly vettedOn: readonly string[];
    /** After how long messages disappear in a room that is linked; 0: as its people have it. */
    readonly disappearAfterMs: number;
    /** So much the bot says in a room of its own accord; what can wait then waits. */
    readonly messagesAnHour: number;
  };
  readonly retention: { readonly textsMs: number; readonly idsMs: number };
  readonly contacts: Contacts;
}

export const defaultPolicy: Policy = {
  custody: custodyDefaults,
  alarms: alarmDefaults,
  auditor: auditorDefaults,
  rota: {
    ...{ wanted: 2, gridHours: 3, redrawAfterMs: 10_000, renewAfterMs: 3 * hourMs },
    ...{ longestOnSiteMs: 6 * hourMs, nearbyKm: 40, openAfterMs: 2 * hourMs },
  },
  callouts: { againAfterMs: 3 * hourMs, aheadMs: 24 * hourMs, editAfterMs: 10 * minuteMs },
  duty: { stillOnAfterMs: 8 * hourMs, answerWithinMs: hourMs },
  photos: photoDefaults,
  chat: { commandsAMinute: 20, longestText: 4_000, undoWithinMs: 12 * hourMs, inviteForMs: 24 * hourMs },
  signal: { paceMs: 1_000, newSafetyNumbers: 'trust' },
  networks: { tellAfterMs: 5 * minuteMs },
  rooms: { vettedOn: ['signal'], disappearAfterMs: 0, messagesAnHour: 12 },
  retention: { textsMs: 24 * hourMs, idsMs: 14 * 24 * hourMs },
  contacts: { backOffice: '', legalLine: '', releaseForm: '', map: '', expenses: '', agreement: '' },
};

export const rateWindowMs = minuteMs;
