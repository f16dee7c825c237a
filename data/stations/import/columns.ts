import { slips } from '../../slips.ts';
import { type FileProblem, UnfitFile } from './file-problem.ts';

/** The columns of a list of stations. */
export const columns = [
  ...([
    'code',
    'name',
    'aliases',
    'kind',
    'area',
    'force',
    'jurisdiction',
    'address',
    'latitude',
    'longitude',
  ] as const),
  ...(['exits', 'travel', 'notes', 'link'] as const),
] as const;
export type Column = (typeof columns)[number];

const otherNames: Readonly<Record<string, Column>> = {
  ...{ alias: 'aliases', lat: 'latitude', lon: 'longitude', long: 'longitude', lng: 'longitude', note: 'notes' },
  ...{ exit: 'exits', law: 'jurisdiction', 'joining link': 'link', 'group link': 'link', 'police force': 'force' },
};

export interface Heads {
  /** What each cell of a row is; null: nothing the bot has a use for. */
  readonly columns: readonly (Column | null)[];
  /** Those it has no use for, as they are written. */
  readonly unused: readonly string[];
}

/** The first row. Throws UnfitFile where it says neither names nor codes, says one twice, or nearly says one. */
export function readHeads(cells: readonly string[], line: number): Heads {
  const found = cells.map(columnOf);
  const unused = cells.filter((cell, at) => cell !== '' && found[at] === null);
  const texts = [
    ...unused.flatMap((cell) => nearText(cell)),
    ...columns
      .filter((column) => found.indexOf(column) !== found.lastIndexOf(column))
      .map((column) => `There are two columns ${column}.`),
    ...(found.includes('name') || found.includes('code') ? [] : ['There is no column name.']),
  ];
  const problems: FileProblem[] = texts.map((text) => ({ line, text: `${text} ${allowed}` }));
  if (problems.length > 0) throw new UnfitFile(problems);
  return { columns: found, unused };
}

const allowed = `The first line names the columns: name, and any of ${columns.filter((column) => column !== 'name').join(', ')}.`;

function columnOf(cell: string): Column | null {
  const key = cell
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  const column = columns.find((one) => one === key);
  return column ?? (Object.hasOwn(otherNames, key) ? (otherNames[key] ?? null) : null);
}

const nearText = (cell: string): string[] => {
  const near = columns.find((column) => column.length > 3 && slips(cell.toLowerCase(), column, 1) <= 1);
  return near ? [`There is a column ${cell}: ${near} is meant, I think.`] : [];
};
