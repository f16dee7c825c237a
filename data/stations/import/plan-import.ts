import type { Instant } from '../../ranges.ts';
import { makeCodes } from '../codes.ts';
import { jurisdictionOf } from '../jurisdiction-of.ts';
import { kindOf } from '../kind-of.ts';
import { nothingKnown, type Station } from '../station.ts';
import { columns } from './columns.ts';
import { doubtfulRows, keptCodes, repeatedRows, unconfirmedAlike } from './doubts.ts';
import { type FileProblem, UnfitFile } from './file-problem.ts';
import { identify } from './identify.ts';
import type { StationFile } from './read-list.ts';
import type { StationRow } from './read-row.ts';

export interface Change {
  /** As it is to be. */
  readonly station: Station;
  readonly was: Station;
  /** What is another now: columns, and `confirmed`. */
  readonly what: readonly string[];
}

/** What an import brings about. */
export interface ImportPlan {
  readonly additions: readonly Omit<Station, 'id'>[];
  /** Also those where nothing is another now but the day it was known. */
  readonly changes: readonly Change[];
  /** What somebody should look at; it keeps nothing from being done. */
  readonly notes: readonly FileProblem[];
}

export interface Known {
  /** Those of the store. */
  readonly stations: readonly Station[];
  /** The ids of those that anything is noted of: they keep their codes. */
  readonly inUse: ReadonlySet<string>;
  /** When the file was right. */
  readonly asOf: Instant;
  /** What no code may be. */
  readonly words: readonly string[];
}

/** The stations as a file has them beside those there are; none is taken off. Throws UnfitFile with all that is wrong. */
export function planImport(
  { rows, problems: unread }: Pick<StationFile, 'rows' | 'problems'>,
  known: Known,
): ImportPlan {
  const told = rows.map((row) => ({ row, identity: identify(row, known.stations) }));
  const found = told.flatMap(({ identity }) => (typeof identity === 'string' ? [] : [identity]));
  const fresh = found.flatMap(({ row, station }) => (station ? [] : [row]));
  const problems = [
    ...unread,
    ...told.flatMap(({ row: { line }, identity }) => (typeof identity === 'string' ? [{ line, text: identity }] : [])),
    ...repeatedRows(found),
    ...doubtfulRows(fresh, known.stations),
  ];
  if (problems.length > 0) throw new UnfitFile(problems);
  return {
    additions: additionsOf(fresh, rows, known),
    changes: found.flatMap(({ row, station }) => (station ? [changeOf(row, station, known)] : [])),
    notes: [...keptCodes(found, known.inUse), ...unconfirmedAlike(fresh, known.stations)],
  };
}

function additionsOf(fresh: readonly StationRow[], rows: readonly StationRow[], known: Known): Omit<Station, 'id'>[] {
  const uncoded = fresh.filter(({ code }) => code === undefined).map(({ name = '', area = '' }) => ({ name, area }));
  const codes = makeCodes(uncoded, {
    codes: [...known.stations.map(({ code }) => code), ...rows.flatMap(({ code }) => code ?? [])],
    names: [...known.stations.flatMap(({ name, aliases }) => [name, ...aliases]), ...rows.flatMap(namesIn)],
    words: known.words,
  });
  return fresh.map((row) => addition(row, row.code ?? codes.shift() ?? '', known.asOf));
}

/** Those of rows that get a code are counted with it. */
const namesIn = ({ code, name = '', aliases = [] }: StationRow): string[] => [
  ...(code === undefined ? [] : [name]),
  ...aliases,
];

function addition(row: StationRow, code: string, asOf: Instant): Omit<Station, 'id'> {
  const { name = '', area = '', force = '' } = row;
  const guessed = { kind: kindOf(name), jurisdiction: jurisdictionOf(area, force) };
  return { ...nothingKnown, ...guessed, name, ...saidIn(row), code, asOf };
}

/** What is not said stays as it was. Whatever a file says is confirmed by it. */
function changeOf(row: StationRow, was: Station, { inUse, asOf }: Known): Change {
  const { code: said, ...facts } = saidIn(row);
  const code = said !== undefined && !inUse.has(was.id) ? said : was.code;
  const station = { ...was, ...facts, code, verified: true, asOf };
  const changed = columns.filter((column) => JSON.stringify(station[column]) !== JSON.stringify(was[column]));
  return { station, was, what: [...changed, ...(was.verified ? [] : ['confirmed'])] };
}

const saidIn = ({ line, ...said }: StationRow): Omit<StationRow, 'line'> => said;
