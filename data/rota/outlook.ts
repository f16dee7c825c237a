import type { HeadCount } from '../custody/counts.ts';
import type { HeldForCourt } from '../custody/court.ts';
import type { Custody } from '../custody/fold.ts';
import type { Held } from '../custody/held.ts';
import { mayComeOut, type StationState } from '../custody/state.ts';
import type { Present } from '../present.ts';
import type { Instant, Range } from '../ranges.ts';
import type { Station } from '../stations/station.ts';
import type { Store } from '../store.ts';
import type { Activation, GridHours } from './activation.ts';
import type { SignUp } from './sign-up.ts';
import type { Stretch, WantedChange } from './sweep.ts';
import { toOutlook } from './to-outlook.ts';

/** One station as it stands now: who is believed inside, until when cover is needed, who is coming. */
export interface Outlook {
  readonly station: Station;
  readonly activation: Activation | null;
  readonly custody: Custody;
  readonly count: HeadCount;
  readonly held: readonly Held[];
  /** Who has still to be met at a court. */
  readonly court: readonly HeldForCourt[];
  /** A coordinator opened it: it stays open until one stands it down. */
  readonly isActivated: boolean;
  readonly state: StationState;
  readonly signUps: readonly SignUp[];
  readonly wanted: number;
  readonly wantedChanges: readonly WantedChange[];
  readonly gridHours: GridHours;
  /** Hard to reach: help there has to be found sooner. */
  readonly isFar: boolean;
  readonly stretches: readonly Stretch[];
}

export async function outlookOf(present: Present, stationId: string): Promise<Outlook> {
  const [outlook] = await outlooksOf(present, [stationId]);
  if (!outlook) throw new Error(`There is no station ${stationId}.`);
  return outlook;
}

/** These stations as they stand now, in this order. */
export async function outlooksOf(present: Present, stationIds: readonly string[]): Promise<Outlook[]> {
  if (stationIds.length === 0) return [];
  const { store, now } = present;
  const { stations, settings, activations } = await setUp(store, stationIds);
  const facts = await store.custody.factsBearingOnEach(await sinceEach(present, stationIds, activations));
  const openings = [...activations.values()].map(({ openedAt }) => openedAt);
  const signUps = await store.rota.atEach(stationIds, Math.min(now, ...openings));
  return stations.map((station) => {
    const { id } = station;
    const activation = activations.get(id) ?? null;
    const from = activation?.openedAt ?? now;
    const ownSignUps = (signUps.get(id) ?? []).filter(({ end }) => end > from);
    const own = { activation, settings: settings.get(id) ?? [], facts: facts.get(id) ?? [], signUps: ownSignUps };
    return toOutlook(present, { station, ...own });
  });
}

/** What seldom changes: the stations themselves, what is set for them, and which are awake. */
const setUp = ({ memory, stations, rota }: Store, stationIds: readonly string[]) =>
  memory.recall(
    'set up',
    ['station', 'confirmation', 'station_setting', 'activation'],
    stationIds.join(),
    async () => ({
      stations: await stations.byIds(stationIds),
      settings: await stations.settingsOfEach(stationIds),
      activations: await rota.activationsAt(stationIds),
    }),
  );

/** The first fact that bears on each station; few of those asked for are quiet. */
async function sinceEach(
  { store }: Present,
  stationIds: readonly string[],
  activations: ReadonlyMap<string, Activation>,
): Promise<Map<string, number>> {
  const since = new Map<string, number>();
  for (const id of stationIds) since.set(id, activations.get(id)?.fromSeq ?? (await store.rota.quietSince(id)));
  return since;
}

/** Whether hours there can be taken: it is awake, and somebody may come out. */
export const takesSignUps = ({ activation, state }: Outlook): boolean => activation !== null && mayComeOut(state);

/** The hours somebody may walk out in. */
export const demandOf = ({ stretches }: Outlook): Range[] => stretches.filter(({ demanded }) => demanded);

/** Until when cover is planned; null where none is needed any more. */
export const coverUntil = ({ stretches }: Outlook, now: Instant): Instant | null => {
  const last = stretches.findLast(({ demanded, end }) => demanded && end > now);
  return last?.end ?? null;
};
