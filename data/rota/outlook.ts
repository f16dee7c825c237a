import { type HeadCount, headCount } from '../custody/counts.ts';
import { type HeldForCourt, heldForCourtAt } from '../custody/court.ts';
import type { Fact } from '../custody/fact.ts';
import { type Custody, foldCustody, ledgerOf } from '../custody/fold.ts';
import { type Held, heldAt } from '../custody/held.ts';
import { jurisdictions } from '../custody/jurisdictions.ts';
import { mayComeOut, type StationState, stationState } from '../custody/state.ts';
import { unnamedAt } from '../custody/unnamed.ts';
import type { Present } from '../present.ts';
import type { Instant, Range } from '../ranges.ts';
import type { Station } from '../stations/station.ts';
import type { StationSetting } from '../stations/store.ts';
import type { Activation, GridHours } from './activation.ts';
import type { SignUp } from './sign-up.ts';
import { specialHours } from './special-hours.ts';
import { type Stretch, sweep, type WantedChange } from './sweep.ts';

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
  const { store, now } = present;
  const station = await store.stations.byId(stationId);
  const activation = await store.rota.activation(stationId);
  return toOutlook(present, {
    station,
    activation,
    settings: await store.stations.settings(stationId),
    facts: await store.custody.factsBearingOn(
      stationId,
      activation?.fromSeq ?? (await store.rota.quietSince(stationId)),
    ),
    signUps: await store.rota.at(stationId, activation?.openedAt ?? now),
  });
}

/** What an outlook rests on. */
export interface Knowledge {
  readonly station: Station;
  readonly activation: Activation | null;
  readonly settings: readonly StationSetting[];
  readonly facts: readonly Fact[];
  readonly signUps: readonly SignUp[];
}

export function toOutlook(
  { now, policy }: Pick<Present, 'now' | 'policy'>,
  { station, activation, settings, facts, signUps }: Knowledge,
): Outlook {
  const custody = foldCustody(facts);
  const unnamed = unnamedAt(custody, station.id, policy.custody);
  const held = heldAt(custody, station.id, jurisdictions[station.jurisdiction], now, policy.custody, unnamed);
  const count = headCount(custody, station.id, now, policy.custody);
  const isActivated = ledgerOf(custody, station.id).activated !== null;
  const wanted = activation?.wanted ?? latest(settings, 'wanted') ?? policy.rota.wanted;
  const wantedChanges = changesOf(settings, activation, now);
  return {
    station,
    activation,
    custody,
    count,
    held,
    isActivated,
    court: heldForCourtAt(custody, station.id, now),
    state: stationState(custody, station.id, now, policy.custody, isActivated, count, unnamed),
    signUps,
    wanted,
    wantedChanges,
    gridHours: activation?.gridHours ?? (latest(settings, 'grid') as GridHours | undefined) ?? policy.rota.gridHours,
    isFar: latest(settings, 'far') === 1,
    stretches: sweep({ demand: held.map(({ demand }) => demand), signUps, wanted, wantedChanges }),
  };
}

/** What the station itself has for good: it opens with this. */
const latest = (settings: readonly StationSetting[], kind: StationSetting['kind']): number | undefined =>
  settings.findLast((setting) => setting.kind === kind && setting.until === null)?.value;

/** Numbers set since the station opened, and above them those set for some hours only. */
const changesOf = (
  settings: readonly StationSetting[],
  activation: Activation | null,
  now: Instant,
): WantedChange[] => [
  ...settings
    .filter(({ kind, until, from }) => kind === 'wanted' && until === null && activation && from >= activation.openedAt)
    .map(({ from, value }) => ({ start: from, end: from + forGoodMs, wanted: value })),
  ...specialHours(settings, activation?.openedAt ?? now),
];

const forGoodMs = 10 * 365 * 24 * 3_600_000;

/** Whether hours there can be taken: it is awake, and somebody may come out. */
export const takesSignUps = ({ activation, state }: Outlook): boolean => activation !== null && mayComeOut(state);

/** The hours somebody may walk out in. */
export const demandOf = ({ stretches }: Outlook): Range[] => stretches.filter(({ demanded }) => demanded);

/** Until when cover is planned; null where none is needed any more. */
export const coverUntil = ({ stretches }: Outlook, now: Instant): Instant | null => {
  const last = stretches.findLast(({ demanded, end }) => demanded && end > now);
  return last?.end ?? null;
};
