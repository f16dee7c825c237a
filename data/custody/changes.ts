import type { Fact } from './fact.ts';
import { liveFacts } from './live-facts.ts';

/** What became known at one station in a while, in numbers of people. */
export interface Changes {
  readonly stationId: string;
  readonly reported: number;
  readonly arrived: number;
  readonly out: number;
  readonly movedIn: number;
  readonly movedAway: number;
  readonly heldForCourt: number;
}

const nothing = { reported: 0, arrived: 0, out: 0, movedIn: 0, movedAway: 0, heldForCourt: 0 };

/** By station, those first that were heard of first. What was taken back in the same while is left out. */
export function changesIn(facts: readonly Fact[]): Changes[] {
  const stations = new Map<string, Changes>();
  const count = (stationId: string, what: keyof typeof nothing, people = 1) => {
    const known = stations.get(stationId) ?? { stationId, ...nothing };
    stations.set(stationId, { ...known, [what]: known[what] + people });
  };
  for (const { stationId, body } of liveFacts(facts)) {
    if (body.kind === 'reported') count(stationId, 'reported');
    if (body.kind === 'arrived') count(stationId, 'arrived');
    if (body.kind === 'unmatched-arrival') count(stationId, 'arrived', body.count);
    if (body.kind === 'released') count(stationId, 'out');
    if (body.kind === 'unmatched-release') count(stationId, 'out', body.count);
    if (body.kind === 'held-for-court') count(stationId, 'heldForCourt');
    if (body.kind === 'moved') {
      count(stationId, 'movedIn');
      count(body.from, 'movedAway');
    }
  }
  return [...stations.values()];
}
