import { contains, type Instant, lengthMs, type Range } from '../ranges.ts';
import { joinShort, leastGapMs } from './short-pieces.ts';

/** Time in which nothing changes: so many are there, so many wanted, somebody may walk out (`demanded`) or not. */
export interface Stretch extends Range {
  readonly on: number;
  readonly wanted: number;
  readonly demanded: boolean;
}

/** `empty`: nobody is there. `thin`: somebody is, but fewer than wanted. Of either, less than 15 min may be the other. */
export type GapKind = 'empty' | 'thin';
export interface Gap extends Range {
  readonly kind: GapKind;
}

/** Another number wanted for some hours; where two overlap, the later in the list holds. */
export interface WantedChange extends Range {
  readonly wanted: number;
}

export interface Plan {
  readonly demand: readonly Range[];
  readonly signUps: readonly Range[];
  readonly wanted: number;
  readonly wantedChanges: readonly WantedChange[];
}

/** So many more than wanted may sign up. */
export const mostOverWanted = 2;

/** All the time that demand or sign-ups touch, in order, cut where a value changes and nowhere else. */
export function sweep(plan: Plan): Stretch[] {
  const steps = stepsOf(plan);
  const events = eventsInOrder(plan, steps);
  const stretches: Stretch[] = [];
  let last: { -readonly [Key in keyof Stretch]: Stretch[Key] } | undefined;
  let from = Number.NEGATIVE_INFINITY;
  let on = 0;
  let demands = 0;
  let wanted = plan.wanted;
  let step = 0;
  // Counted and in one piece: boxing half a million numbers for iterators and calls would double the time.
  for (let i = 0; i < events.length; i += 1) {
    const event = events[i] as number;
    const at = Math.floor(event / eventKinds);
    const demanded = demands > 0;
    if (at > from && (on > 0 || demanded)) {
      const goesOn = last?.end === from && last.on === on && last.wanted === wanted && last.demanded === demanded;
      if (!goesOn || !last) {
        last = { start: from, end: at, on, wanted, demanded };
        stretches.push(last);
      }
      last.end = at;
    }
    from = at;
    const kind = event - at * eventKinds;
    if (kind === signUpStarts) on += 1;
    else if (kind === signUpEnds) on -= 1;
    else if (kind === demandStarts) demands += 1;
    else if (kind === demandEnds) demands -= 1;
    else wanted = steps[step++]?.wanted ?? wanted;
  }
  return stretches;
}

const signUpStarts = 0;
const signUpEnds = 1;
const demandStarts = 2;
const demandEnds = 3;
const wantedSteps = 4;
const eventKinds = 8;

/** Every moment at which something changes, packed with what changes into one number: numbers sort ten times faster than objects. */
function eventsInOrder({ demand, signUps }: Plan, steps: readonly { at: Instant }[]): Float64Array {
  const events = new Float64Array(2 * (demand.length + signUps.length) + steps.length);
  let size = 0;
  for (const { start, end } of signUps) {
    if (start >= end) continue;
    events[size++] = start * eventKinds + signUpStarts;
    events[size++] = end * eventKinds + signUpEnds;
  }
  for (const { start, end } of demand) {
    if (start >= end) continue;
    events[size++] = start * eventKinds + demandStarts;
    events[size++] = end * eventKinds + demandEnds;
  }
  for (const { at } of steps) events[size++] = at * eventKinds + wantedSteps;
  return events.subarray(0, size).sort();
}

/** The number wanted from each moment at which it may change. Quadratic, in the few orders a coordinator gives. */
function stepsOf({ wanted, wantedChanges }: Plan): { at: Instant; wanted: number }[] {
  const edges = new Set(wantedChanges.flatMap(({ start, end }) => [start, end]));
  return [...edges]
    .sort((a, b) => a - b)
    .map((at) => ({ at, wanted: wantedChanges.findLast((change) => contains(change, at))?.wanted ?? wanted }));
}

/** Every maximal stretch of one kind inside the demand, however short. */
function uncovered(stretches: readonly Stretch[]): Gap[] {
  const gaps: Gap[] = [];
  for (const { start, end, on, wanted, demanded } of stretches) {
    if (!demanded || (on > 0 && on >= wanted)) continue;
    const kind = on === 0 ? 'empty' : 'thin';
    const last = gaps.at(-1);
    if (last?.end === start && last.kind === kind) gaps[gaps.length - 1] = { ...last, end };
    else gaps.push({ start, end, kind });
  }
  return gaps;
}

/** The stretches of one kind that are long enough by themselves; a gap may have several, with short ones in between. */
export const partsOf = (stretches: readonly Stretch[]): Gap[] =>
  uncovered(stretches).filter((piece) => lengthMs(piece) >= leastGapMs);

/** The gaps long enough to be told; each keeps its true start while it runs, and after. */
export const gapsOf = (stretches: readonly Stretch[]): Gap[] => joinShort(uncovered(stretches));

/** The gaps that are not over. */
export const gapsFrom = (now: Instant, stretches: readonly Stretch[]): Gap[] =>
  gapsOf(stretches).filter(({ end }) => end > now);

/** The hours in which nobody more may sign up. */
export const fullHours = (stretches: readonly Stretch[]): Range[] =>
  stretches.filter(({ on, wanted }) => on >= wanted + mostOverWanted);
