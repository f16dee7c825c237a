import { hourMs, minuteMs } from '../ranges.ts';

/** The policy numbers of custody, in ms. An installation may set its own. */
export interface CustodySettings {
  /** Where only the arrival is known, the booking is reckoned this long after it. */
  readonly bookingAfterArrivalMs: number;
  /** Where only the arrest is known, the booking is reckoned this long after it. */
  readonly bookingAfterArrestMs: number;
  /** A report that names no arrest time is of an arrest at most this long before. */
  readonly reportAfterArrestMs: number;
  /** Whom nobody has seen at a station so long after the arrest is asked about. */
  readonly seenAfterArrestMs: number;
  /** Where nobody answers that for so long, they may not be coming. */
  readonly seenAnswerMs: number;
  /** Nobody walks out sooner than this. */
  readonly plausibleAfterArrivalMs: number;
  readonly plausibleAfterArrestMs: number;
  /** When the clock has run out without news, demand goes on in steps of this. */
  readonly overdueStepMs: number;
  /** So long before one such step ends the next is added: whoever is to wait in it has to be found. */
  readonly overdueNoticeMs: number;
  readonly unvettedCountHoldsMs: number;
  /** A head-count with no news for this long is shown as unknown. */
  readonly countDecaysMs: number;
  /** Release reports less than this apart may be of the same people. */
  readonly samePeopleWithinMs: number;
  /** Another person's report may repeat one up to this long before. */
  readonly mayRepeatWithinMs: number;
  /** A release by ref may be the name of somebody reported out without one up to this long before. */
  readonly refMayRepeatWithinMs: number;
}

export const custodyDefaults: CustodySettings = {
  bookingAfterArrivalMs: 3 * hourMs,
  bookingAfterArrestMs: 6 * hourMs,
  reportAfterArrestMs: 12 * hourMs,
  seenAfterArrestMs: 4 * hourMs,
  seenAnswerMs: hourMs,
  plausibleAfterArrivalMs: 2 * hourMs,
  plausibleAfterArrestMs: 3 * hourMs,
  overdueStepMs: 6 * hourMs,
  overdueNoticeMs: 3 * hourMs,
  unvettedCountHoldsMs: 6 * hourMs,
  countDecaysMs: 24 * hourMs,
  samePeopleWithinMs: 10 * minuteMs,
  mayRepeatWithinMs: 20 * minuteMs,
  refMayRepeatWithinMs: 2 * hourMs,
};
