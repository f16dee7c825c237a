import type * as z from 'zod';
import { cells } from './cells.ts';
import type { Column, Heads } from './columns.ts';
import type { FileProblem } from './file-problem.ts';
import type { TableRow } from './read-table.ts';

/** What a row says of a station; a column that is left out, or a cell that is empty, says nothing. */
export type StationRow = { readonly line: number } & { readonly [Name in Column]?: z.infer<typeof cells>[Name] };

const partialRow = cells.partial();

/** A row of the table as what it says, or all that is wrong with it. */
export function readRow({ line, cells: typed }: TableRow, heads: Heads): StationRow | FileProblem[] {
  const surplus = typed.slice(heads.columns.length).some(Boolean);
  if (surplus)
    return [
      {
        line,
        text: `It has ${typed.length} cells, and there are ${heads.columns.length} columns. A cell with the separator in it needs quotes around it.`,
      },
    ];
  const said = heads.columns.flatMap((column, at) => (column && typed[at] ? [[column, typed[at]] as const] : []));
  const read = partialRow.safeParse(Object.fromEntries(said));
  if (!read.success)
    return read.error.issues.map(({ path, message }) => ({ line, text: wrong(String(path[0]), message, said) }));
  const { latitude, longitude } = read.data;
  if ((latitude === undefined) !== (longitude === undefined) || (latitude === null) !== (longitude === null))
    return [{ line, text: 'It has one of latitude and longitude. Give both, or neither.' }];
  if (read.data.name === undefined && read.data.code === undefined)
    return [{ line, text: 'It has no name. Give one, or the code of a station that is in the store.' }];
  return { line, ...read.data } as StationRow;
}

const wrong = (column: string, message: string, said: readonly (readonly [string, string])[]): string => {
  const cell = said.find(([name]) => name === column)?.[1] ?? '';
  return `${column} “${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}” ${message}.`;
};
