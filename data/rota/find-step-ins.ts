import type { Present } from '../present.ts';
import { hourMs } from '../ranges.ts';
import { reckonedKm } from '../stations/distance.ts';
import type { Station } from '../stations/station.ts';
import type { SignUp } from './sign-up.ts';
import { type Helpers, type Need, offering, type StepIn, stepIns } from './step-in.ts';

/** Who was down nearby longer ago is not asked. */
const lookBackMs = 14 * 24 * hourMs;

/** Who said that they could come. */
export async function findOffering(present: Present, need: Need): Promise<StepIn[]> {
  const offers = await present.store.offers.open(present.now);
  if (offers.length === 0) return [];
  const signUps = await ownOf(
    present,
    offers.map(({ personId }) => personId),
  );
  return offering(need, { ...helpersOf(present, need), offers, signUps });
}

/** Who could step in, those who offered first; nobody of `without`. */
export async function findStepIns(
  present: Present,
  need: Need & { readonly station: Station },
  without: ReadonlySet<string>,
): Promise<StepIn[]> {
  const { store, now } = present;
  const offers = await store.offers.open(now);
  const near = await nearby(present, need.station);
  const down = await store.rota.atAny([...near.keys()], now - lookBackMs);
  const signUps = await ownOf(
    present,
    [...offers, ...down].map(({ personId }) => personId),
  );
  const distanceTo = (id: string) => near.get(id) ?? Number.POSITIVE_INFINITY;
  return stepIns(need, { ...helpersOf(present, need), offers, signUps, distanceTo, without });
}

/** The stations nobody thinks too far, with how far they are; the station itself at 0. */
async function nearby({ store, policy }: Present, from: Station): Promise<Map<string, number>> {
  const others = (await store.stations.all()).map((station) => [station.id, reckonedKm(from, station)] as const);
  return new Map([...others.filter(([, km]) => km <= policy.rota.nearbyKm), [from.id, 0]]);
}

const ownOf = ({ store, now }: Present, ids: readonly string[]): Promise<SignUp[]> =>
  store.rota.ofAny([...new Set(ids)], now - lookBackMs);

const helpersOf = ({ policy }: Present, { station }: Need): Omit<Helpers, 'offers' | 'signUps'> => ({
  distanceTo: (id) => (id === station.id ? 0 : Number.POSITIVE_INFINITY),
  without: new Set(),
  longestMs: policy.rota.longestOnSiteMs,
});
