import { isSameArea } from '../area.ts';
import { alikeTo, buildStationIndex } from '../match.ts';
import type { Station } from '../station.ts';
import type { FileProblem } from './file-problem.ts';
import { type Identified, isSameName, listed } from './identify.ts';
import type { StationRow } from './read-row.ts';

/** Rows that can't be told from one before: of one code, one station, or one name and area. */
export function repeatedRows(found: readonly Identified[]): FileProblem[] {
  return found.flatMap(({ row, station }, at) => {
    const before = found.slice(0, at).find((other) => isRepeat(row, station, other));
    return before
      ? [{ line: row.line, text: `It is the station of line ${before.row.line} again. Keep one of them.` }]
      : [];
  });
}

function isRepeat(row: StationRow, station: Station | null, other: Identified): boolean {
  if (row.code !== undefined && row.code === other.row.code) return true;
  if (station || other.station) return station?.id === other.station?.id;
  const areas = [row.area ?? '', other.row.area ?? ''] as const;
  const isOneArea = areas[0] === areas[1] || isSameArea({ area: areas[0], force: '' }, { area: areas[1], force: '' });
  return isOneArea && isSameName(row.name ?? '', other.row.name ?? '');
}

/** New rows that may be a station there is, spelled in another way. A code of their own says that they are none. */
export function doubtfulRows(rows: readonly StationRow[], stations: readonly Station[]): FileProblem[] {
  return alikeRows(rows, stations).flatMap(({ row, alike }) => {
    const near = alike.filter((station) => isSameArea(station, { area: row.area ?? '', force: '' }));
    if (row.code !== undefined || near.length === 0) return [];
    const names = near.map(({ name }) => name).join(', ');
    const text = `${row.name} is much like ${names}, which is in the store. If it is the same, give its code: ${listed(near)}. If not, give it a code of its own.`;
    return [{ line: row.line, text }];
  });
}

/** New rows that may be what somebody added in a chat. */
export function unconfirmedAlike(rows: readonly StationRow[], stations: readonly Station[]): FileProblem[] {
  return alikeRows(
    rows,
    stations.filter(({ verified }) => !verified),
  ).map(({ row, alike }) => ({
    line: row.line,
    text: `${row.name} may be ${listed(alike)}, which somebody added in a chat. If so, give it that code and import again.`,
  }));
}

function alikeRows(rows: readonly StationRow[], stations: readonly Station[]) {
  const index = buildStationIndex(stations);
  return rows
    .map((row) => ({ row, alike: alikeTo((row.name ?? '').split(' '), index) }))
    .filter(({ alike }) => alike.length > 0);
}

/** Stations that have refs and hours noted under another code than the file's. */
export function keptCodes(found: readonly Identified[], inUse: ReadonlySet<string>): FileProblem[] {
  return found.flatMap(({ row, station }) =>
    station && row.code !== undefined && row.code !== station.code && inUse.has(station.id)
      ? [
          {
            line: row.line,
            text: `${station.name} keeps its code ${station.code}, as refs or hours are noted under it.`,
          },
        ]
      : [],
  );
}
