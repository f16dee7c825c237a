import { foldCustody } from '../custody/fold.ts';
import { heldAt } from '../custody/held.ts';
import { jurisdictions } from '../custody/jurisdictions.ts';
import type { CustodySettings } from '../custody/settings.ts';
import { hourMs, type Instant, intersection, lengthMs, type Range } from '../ranges.ts';
import { cellOf, type Grid } from './grid.ts';
import type { Outlook } from './outlook.ts';
import { type Stretch, sweep } from './sweep.ts';

/** Longer at a time nobody should wait. */
export const longestWaitMs = 6 * hourMs;

/** What is not covered from now on. */
export interface Need {
  /** Of two who are missing for one hour it is two hours. */
  readonly missingMs: number;
  /** In how many slots somebody is missing. */
  readonly slots: number;
  /** How few people could do it, none for longer than `longestWaitMs` at a time. */
  readonly people: number;
}

export interface WhatIf {
  /** When those who come could walk out. */
  readonly demand: Range;
  readonly asItIs: Need;
  readonly withThem: Need;
}

/** What so many more people arriving now would ask of the rota, by the same rules as any van that comes in. */
export function whatIf(outlook: Outlook, more: number, now: Instant, zone: string, settings: CustodySettings): WhatIf {
  const { station, held, signUps, wanted, wantedChanges, gridHours, activation } = outlook;
  const van = { kind: 'arrived', count: more, from: now + settings.plausibleAfterArrivalMs, since: now } as const;
  const coming = heldAt(foldCustody([]), station.id, jurisdictions[station.jurisdiction], now, settings, [van]);
  const grid = { zone, gridHours, firstSlot: activation?.firstSlotAt ?? now };
  const needWith = (all: Outlook['held']): Need => {
    const stretches = sweep({ demand: all.map(({ demand }) => demand), signUps, wanted, wantedChanges });
    return needOf(stretches, now, grid);
  };
  return {
    demand: coming[0]?.demand ?? { start: now, end: now },
    asItIs: needWith(held),
    withThem: needWith([...held, ...coming]),
  };
}

interface Missing extends Range {
  readonly missing: number;
}

function needOf(stretches: readonly Stretch[], now: Instant, grid: Grid): Need {
  const ahead = { start: now, end: Number.POSITIVE_INFINITY };
  const gaps = stretches.flatMap((stretch): Missing[] => {
    const left = stretch.demanded && stretch.on < stretch.wanted ? intersection(stretch, ahead) : undefined;
    return left ? [{ ...left, missing: stretch.wanted - stretch.on }] : [];
  });
  return {
    missingMs: gaps.reduce((sum, gap) => sum + lengthMs(gap) * gap.missing, 0),
    slots: countSlots(gaps, grid),
    people: fewestPeople(gaps),
  };
}

/** `gaps` in order. */
function countSlots(gaps: readonly Range[], grid: Grid): number {
  const starts = new Set<Instant>();
  for (const { start, end } of gaps)
    for (let cell = cellOf(start, grid); cell.start < end; cell = cellOf(cell.end, grid)) starts.add(cell.start);
  return starts.size;
}

/**
 * Whoever is missing first begins then and stays as long as anybody may: with stretches of one length no other plan takes
 * fewer people. `gaps` in order.
 */
export function fewestPeople(gaps: readonly Missing[]): number {
  const ends: Instant[] = [];
  for (const { start, end, missing } of gaps) {
    let at = start;
    while (at < end) {
      const there = ends.filter((until) => until > at);
      for (let more = missing - there.length; more > 0; more -= 1) ends.push(at + longestWaitMs);
      at = Math.min(end, ...ends.filter((until) => until > at));
    }
  }
  return ends.length;
}
