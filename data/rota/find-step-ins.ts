import type { Present } from '../present.ts';
import { hourMs } from '../ranges.ts';
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
export async function findStepIns(present: Present, need: Need, without: ReadonlySet<string>): Promise<StepIn[]> {
  const { store, now } = present;
  const offers = await store.offers.open(now);
  const { area } = need.station;
  const sameArea = (await store.stations.all()).filter((station) => station.area === area && area !== '');
  const near = [need.station.id, ...sameArea.map(({ id }) => id)];
  const ids = [...offers, ...(await store.rota.atAny(near, now - lookBackMs))].map(({ personId }) => personId);
  const signUps = await ownOf(present, ids);
  const distanceTo = (id: string) => (id === need.station.id ? 0 : near.includes(id) ? 1 : Number.POSITIVE_INFINITY);
  return stepIns(need, { ...helpersOf(present, need), offers, signUps, distanceTo, without });
}

const ownOf = ({ store, now }: Present, ids: readonly string[]): Promise<SignUp[]> =>
  store.rota.ofAny([...new Set(ids)], now - lookBackMs);

const helpersOf = ({ policy }: Present, { station }: Need): Omit<Helpers, 'offers' | 'signUps'> => ({
  distanceTo: (id) => (id === station.id ? 0 : Number.POSITIVE_INFINITY),
  without: new Set(),
  longestMs: policy.rota.longestOnSiteMs,
});
