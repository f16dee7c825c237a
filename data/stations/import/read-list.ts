import { readHeads } from './columns.ts';
import { decode } from './decode.ts';
import { type FileProblem, unfit } from './file-problem.ts';
import { readRow, type StationRow } from './read-row.ts';
import { readTable } from './read-table.ts';

export interface StationFile {
  readonly rows: readonly StationRow[];
  /** What is wrong with the other rows: with any of these nothing is imported. */
  readonly problems: readonly FileProblem[];
  /** Columns that nothing was done with. */
  readonly unused: readonly string[];
}

/** A list of stations as CSV in UTF-8. Throws UnfitFile where not even its rows can be told. */
export function readList(bytes: Uint8Array): StationFile {
  const [first, ...others] = readTable(decode(bytes));
  if (!first) throw unfit('It is empty. Its first line names the columns, and each line after it is a station.');
  const heads = readHeads(first.cells, first.line);
  if (others.length === 0) throw unfit('It has its columns, and no station below them.');
  const read = others.map((row) => readRow(row, heads));
  return {
    rows: read.flatMap((row) => (Array.isArray(row) ? [] : [row])),
    problems: read.flatMap((row) => (Array.isArray(row) ? row : [])),
    unused: heads.unused,
  };
}
