import { grouped } from '../grouped.ts';
import { type Arrestee, toArrestee } from './arrestee.ts';
import { type Fact, refsTouchedBy } from './fact.ts';
import { liveFacts } from './live-facts.ts';
import { type Matches, matchesOf } from './matches.ts';
import { asOne, type Same, sameOf } from './same.ts';
import { noLedger, type StationLedger, toStationLedger } from './station-ledger.ts';

/** Everything believed, as the fold of the facts. */
export interface Custody {
  readonly arrestees: ReadonlyMap<string, Arrestee>;
  readonly stations: ReadonlyMap<string, StationLedger>;
  readonly same: Same;
}

const folded = new WeakMap<readonly Fact[], Custody>();

/**
 * `facts` in the order they were appended. To know what was known at 03:00, give those heard until then. The same list
 * is folded once.
 */
export const foldCustody = (facts: readonly Fact[]): Custody => folded.get(facts) ?? fold(facts);

function fold(facts: readonly Fact[]): Custody {
  const live = liveFacts(facts);
  const same = sameOf(live);
  const matches = matchesOf(asOne(live, same));
  const custody = { arrestees: arresteesOf(live, same, matches), stations: stationsOf(live, matches), same };
  folded.set(facts, custody);
  return custody;
}

export const ledgerOf = ({ stations }: Custody, stationId: string): StationLedger =>
  stations.get(stationId) ?? noLedger;

/** What is believed of whom a ref means, also one that turned out to be somebody else's. */
export const arresteeOf = ({ arrestees, same }: Custody, refId: string): Arrestee | undefined =>
  arrestees.get(same.get(refId) ?? refId);

/** The refs believed at, or on the way to, a station. */
export const believedAt = ({ arrestees }: Custody, stationId: string): Arrestee[] =>
  knownAt(arrestees, stationId).filter(({ inDoubt }) => !inDoubt);

/** The refs that a stand-down there left in doubt, and of whom nothing was heard since. */
export const inDoubtAt = ({ arrestees }: Custody, stationId: string): Arrestee[] =>
  knownAt(arrestees, stationId).filter(({ inDoubt }) => inDoubt);

const knownAt = (arrestees: Custody['arrestees'], stationId: string): Arrestee[] =>
  [...arrestees.values()].filter((arrestee) => arrestee.stationId === stationId && !arrestee.ending);

function arresteesOf(facts: readonly Fact[], same: Same, matches: Matches): Map<string, Arrestee> {
  const arrestees = new Map<string, Arrestee>();
  const peopleIn = ({ body }: Fact) => new Set(refsTouchedBy(body).map((refId) => same.get(refId) ?? refId));
  for (const [refId, own] of grouped(facts, peopleIn)) {
    const arrestee = toArrestee(refId, own, matches);
    if (arrestee) arrestees.set(refId, arrestee);
  }
  return arrestees;
}

const stationsOf = (facts: readonly Fact[], matches: Matches): Map<string, StationLedger> =>
  new Map([...grouped(facts, concerned)].map(([stationId, own]) => [stationId, toStationLedger(own, matches)]));

/** A move is news at both its ends. */
const concerned = ({ stationId, body }: Fact): string[] =>
  body.kind === 'moved' && body.from !== stationId ? [stationId, body.from] : [stationId];
