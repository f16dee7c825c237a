import type { FactBody } from './fact.ts';

/** Which facts say that somebody is held, or may be; a head-count does where it finds anybody. */
const kinds: Readonly<Record<Exclude<FactBody['kind'], 'head-count'>, boolean>> = {
  ...{ reported: true, arrived: true, booked: true, moved: true, 'unmatched-arrival': true },
  // Said of somebody in custody: a sign that they still are.
  ...{ hospital: true, extended: true, regime: true },
  ...{ released: false, 'not-here': false, 'held-for-court': false, matched: false, 'unmatched-release': false },
  ...{ flagged: false, unflagged: false, adult: false, named: false, noted: false, same: false },
  // What opens or closes a station, or takes something back, says nothing of anybody by itself.
  ...{ activated: false, 'stood-down': false, retraction: false },
};

/**
 * Only such a word makes anybody wanted at a station that was stood down. What describes somebody, or says that they are
 * out, is no sign that anybody is still inside.
 */
export const saysHeld = (body: FactBody): boolean => (body.kind === 'head-count' ? body.most > 0 : kinds[body.kind]);
