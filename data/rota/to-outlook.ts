import { headCount } from '../custody/counts.ts';
import { heldForCourtAt } from '../custody/court.ts';
import type { Fact } from '../custody/fact.ts';
import { foldCustody, ledgerOf } from '../custody/fold.ts';
import { heldAt } from '../custody/held.ts';
import { jurisdictions } from '../custody/jurisdictions.ts';
import { stationState } from '../custody/state.ts';
import { unnamedAt } from '../custody/unnamed.ts';
import type { Present } from '../present.ts';
import type { Instant } from '../ranges.ts';
import type { Station } from '../stations/station.ts';
import type { StationSetting } from '../stations/store.ts';
import type { Activation, GridHours } from './activation.ts';
import type { Outlook } from './outlook.ts';
import type { SignUp } from './sign-up.ts';
import { specialHours } from './special-hours.ts';
import { sweep, type WantedChange } from './sweep.ts';

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
