import type { Present } from '../present.ts';
import { type NeedingHelp, outlooksNeedingHelp } from '../rota/needing-help.ts';
import { nearestFirst } from '../stations/nearest.ts';
import type { Station } from '../stations/station.ts';
import { type Offer, type Redirect, redirects } from './redirects.ts';
import type { Holding } from './stand-down.ts';

export interface Redirects {
  /** By person. */
  readonly found: ReadonlyMap<string, Redirect>;
  /** Wherever else anybody is wanted that is not too far, the nearest first. */
  readonly needing: readonly NeedingHelp[];
}

/** Where those whose hours at a station are not needed may go instead. */
export async function findRedirects(present: Present, from: Station, holdings: readonly Holding[]): Promise<Redirects> {
  const elsewhere = (await outlooksNeedingHelp(present)).filter(({ station }) => station.id !== from.id);
  const { nearbyKm } = present.policy.rota;
  const needing = nearestFirst(from, elsewhere).filter(({ km }) => km === null || km <= nearbyKm);
  return { found: redirects(holdings, needing, await offersOpen(present), present.now), needing };
}

/** What was offered, and may still be taken. */
const offersOpen = async ({ store, now }: Present): Promise<Offer[]> =>
  (await store.questions.open(now)).flatMap(({ asked, personId }) =>
    asked.kind === 'redirect' ? [{ personId, stationId: asked.stationId, hours: asked.hours }] : [],
  );
