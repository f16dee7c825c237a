import { type Instant, intersection, overlaps, type Range, subtract, totalMs } from '../ranges.ts';
import type { Gap } from '../rota/sweep.ts';
import type { AlarmSettings } from './settings.ts';

/** That a gap was told: under which number, at which stage (its lead), for which start, and which hours as what. */
export interface Told {
  readonly number: number;
  readonly stage: number;
  readonly startFor: Instant;
  readonly hours: readonly Gap[];
}

/** Why a gap is told now. A stage is due by the clock; news is told whatever the clock says. */
export interface Telling {
  readonly why: 'stage' | 'news';
  readonly stage: number;
}

/**
 * The rows without the hours that are in none of the station's gaps any more; `gaps` are those not over. What was told
 * as empty and is thin now, or the other way round, stays told as thin. The same array if nothing changed.
 */
export function cutTold<Row extends Told>(rows: readonly Row[], gaps: readonly Gap[]): readonly Row[] {
  const cut = rows.map((row) => cutRow(row, gaps)).filter(({ hours }) => hours.length > 0);
  return cut.length === rows.length && cut.every((row, i) => row === rows[i]) ? rows : cut;
}

function cutRow<Row extends Told>(row: Row, gaps: readonly Gap[]): Row {
  const hours = row.hours.flatMap((told) => gaps.flatMap((gap) => stillTold(told, gap)));
  const same = totalMs(hours) === totalMs(row.hours) && totalMs(asEmpty(hours)) === totalMs(asEmpty(row.hours));
  return same ? row : { ...row, hours };
}

function stillTold(told: Gap, gap: Gap): Gap[] {
  const both = intersection(told, gap);
  return both ? [{ ...both, kind: told.kind === 'empty' ? gap.kind : 'thin' }] : [];
}

const asEmpty = (hours: readonly Gap[]) => hours.filter(({ kind }) => kind === 'empty');

/**
 * Whether a gap of 15 min or more is to be told at this derivation, and why. `rows`: cut, and of the whole station.
 * `parts`: the station's stretches of one kind that would be gaps by themselves.
 */
export function dueTelling(
  gap: Gap,
  parts: readonly Gap[],
  rows: readonly Told[],
  now: Instant,
  settings: AlarmSettings,
): Telling | null {
  const stage = stageOf(gap, now, settings);
  if (stage === undefined || gap.end <= now) return null;
  const about = rows.map((row) => ({ ...row, hours: toldOf(gap, row) })).filter(({ hours }) => hours.length > 0);
  if (!about.some((row) => isToldAt(stage, gap.start, row, settings))) return { why: 'stage', stage };
  const told = about.flatMap(({ hours }) => hours);
  const own = parts.filter((part) => overlaps(part, gap));
  const isDue = isNews(gap, told, now, settings) || own.some((part) => isUnheard(part, told, now, settings));
  return isDue ? { why: 'news', stage } : null;
}

/** The row to keep of a telling. */
export const toldRow = (number: number, gap: Gap, { stage }: Telling): Told => ({
  number,
  stage,
  startFor: gap.start,
  hours: [{ start: gap.start, end: gap.end, kind: gap.kind }],
});

/**
 * The gap's latest row with all its hours, as a message says them that goes out now without being a stage or news. Null
 * where its rows tell of them all.
 */
export function widened<Row extends Told>(rows: readonly Row[], number: number, gap: Gap): Row | null {
  const own = rows.filter((row) => row.number === number);
  const latest = own.at(-1);
  const told = own.flatMap((row) => toldOf(gap, row));
  if (!latest || subtract([gap], told).length === 0) return null;
  return { ...latest, hours: [{ start: gap.start, end: gap.end, kind: gap.kind }] };
}

/** The smallest lead that the gap is within; undefined before the first. */
const stageOf = ({ kind, start }: Gap, now: Instant, { leadsMs }: AlarmSettings): number | undefined =>
  leadsMs[kind].toSorted((a, b) => a - b).find((lead) => Math.max(0, start - now) <= lead);

/** The hours of the gap that the row tells as its kind or a worse one. */
const toldOf = (gap: Gap, { hours }: Told): Gap[] =>
  hours.filter((told) => overlaps(told, gap) && (told.kind === 'empty' || gap.kind === 'thin'));

const isToldAt = (stage: number, start: Instant, row: Told, { leastDriftMs }: AlarmSettings): boolean =>
  row.stage <= stage && Math.abs(row.startFor - start) <= Math.max(stage / 2, leastDriftMs);

/** Untold hours between told ones count in full; those at the two ends only if they are more than a small move. */
function isNews(gap: Gap, told: readonly Range[], now: Instant, settings: AlarmSettings): boolean {
  const untold = subtract([gap], told).filter(({ start }) => start <= horizonOf(gap, now, settings));
  const ends = untold.filter(({ start, end }) => start === gap.start || end === gap.end);
  const moved = totalMs(ends) < settings.leastMoveMs ? ends : [];
  return totalMs(subtract(untold, [...moved, before(now)])) >= settings.leastNewsMs;
}

/** What would be a gap by itself has not merely moved if nothing of it was told. */
const isUnheard = (part: Gap, told: readonly Range[], now: Instant, settings: AlarmSettings): boolean =>
  part.start <= horizonOf(part, now, settings) &&
  !told.some((hours) => overlaps(hours, part)) &&
  totalMs(subtract([part], [before(now)])) >= settings.leastNewsMs;

const horizonOf = ({ kind }: Gap, now: Instant, { leadsMs }: AlarmSettings): Instant =>
  now + Math.max(...leadsMs[kind]);
const before = (now: Instant): Range => ({ start: Number.NEGATIVE_INFINITY, end: now });
