import type { Present } from '../present.ts';
import { type Range, subtract } from '../ranges.ts';
import { giveBack, takeHours } from './booking.ts';
import { endOffers } from './end-offers.ts';
import type { HoursChange } from './hours-change.ts';
import { demandOf, type Outlook } from './outlook.ts';
import type { SignUp } from './sign-up.ts';

export interface Booked {
  readonly taken: readonly Range[];
  readonly passed: readonly Range[];
  readonly alreadyYours: readonly Range[];
  readonly full: readonly Range[];
  readonly elsewhere: readonly SignUp[];
  /** Of what was taken: hours they had offered, which count as offered no more. */
  readonly offered: readonly Range[];
  /** Of what was taken: hours in which nobody is thought to come out. */
  readonly notNeeded: readonly Range[];
}

/** Signs somebody up for as much of the hours as is free. */
export async function book(present: Present, outlook: Outlook, { personId, asked, act }: HoursChange): Promise<Booked> {
  const { store, now } = present;
  const own = await store.rota.of(personId, now);
  const { station, signUps, wanted, wantedChanges } = outlook;
  const isHere = (signUp: SignUp) => signUp.stationId === station.id;
  const taking = takeHours({
    asked,
    ownHere: own.filter(isHere),
    ownElsewhere: own.filter((signUp) => !isHere(signUp)),
    allHere: signUps,
    wanted,
    wantedChanges,
    now,
  });
  for (const range of taking.taken) await store.rota.add(station.id, personId, range, await act());
  const offered = await endOffers(present, { personId, asked: taking.taken, act });
  return { ...taking, offered, notNeeded: subtract(taking.taken, demandOf(outlook)) };
}

export interface GivenBack {
  readonly given: readonly Range[];
  readonly served: readonly Range[];
}

/** Ends somebody's sign-ups at a station for the hours asked; what is left of each stays. */
export async function unbook(
  { store, now }: Present,
  stationId: string,
  { personId, asked, act }: HoursChange,
): Promise<GivenBack> {
  const own = (await store.rota.of(personId, Number.NEGATIVE_INFINITY)).filter(
    (signUp) => signUp.stationId === stationId,
  );
  const { changed, given, served } = giveBack(own, asked, now);
  for (const { signUp, kept } of changed) {
    await store.rota.drop([signUp.id], await act());
    for (const range of kept) await store.rota.add(stationId, personId, range, await act());
  }
  return { given, served };
}
