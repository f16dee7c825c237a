import * as z from 'zod';
import { codePattern } from '../codes.ts';
import { isFitName, longestName } from '../fit-name.ts';
import { readJurisdiction } from '../jurisdiction-of.ts';
import { readKind } from '../kind-of.ts';
import { bareWords } from '../name-key.ts';
import { isSaidOtherwise } from '../unfit-codes.ts';
import type { Column } from './columns.ts';

const longestText = 400;
const longestLink = 200;

const readAs = <Value>(read: (cell: string) => Value | undefined, what: string) =>
  z.string().transform((cell, context) => {
    const value = read(cell);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: what });
    return z.NEVER;
  });

/** In a cell it says that there is nothing; an empty cell leaves what is known. */
const isNothing = (cell: string): boolean => /^\p{Pd}$/u.test(cell);

const orNothing =
  <Value>(nothing: Value, read: (cell: string) => Value | undefined) =>
  (cell: string): Value | undefined =>
    isNothing(cell) ? nothing : read(cell);

const fitName = (cell: string): string | undefined => (isFitName(cell) ? cell : undefined);
const named = `has to be letters, at most ${longestName}, with no more between them than spaces, digits, hyphens and the like`;
const text = readAs(
  orNothing('', (cell) => (cell.length <= longestText ? cell : undefined)),
  `has to be at most ${longestText} letters`,
);
const degrees = (most: number) =>
  readAs<number | null>(
    orNothing(null, (cell) => degreesIn(cell, most)),
    `has to be degrees from -${most} to ${most}, such as 51.4627`,
  );

/** What each cell of a row may hold, and what it is read as. */
export const cells = z.object({
  code: readAs(
    (cell) => (codePattern.test(cell.toUpperCase()) ? cell.toUpperCase() : undefined),
    'has to be 2 to 6 letters from A to Z',
  ).refine(
    (code) => !isSaidOtherwise(code),
    'means something else where people type it; choose another, or leave it out and one is made up',
  ),
  name: readAs(fitName, named),
  aliases: readAs(
    orNothing([], aliasesIn),
    `has to be names with ; or | between them, each at most ${longestName} letters, and none a word people type with another meaning`,
  ),
  kind: readAs(readKind, 'has to be custody or court'),
  area: readAs(orNothing('', fitName), named),
  force: readAs(orNothing('', fitName), named),
  jurisdiction: readAs(readJurisdiction, 'has to be england-wales, scotland or northern-ireland'),
  address: text,
  latitude: degrees(90),
  longitude: degrees(180),
  exits: text,
  travel: text,
  notes: text,
  link: readAs(orNothing('', linkIn), `has to be a link that begins with https://, at most ${longestLink} letters`),
} satisfies Record<Column, z.ZodType<unknown, string>>);

/** With a comma too, as continental spreadsheets write it. */
function degreesIn(cell: string, most: number): number | undefined {
  const plain = cell.replace(/^\p{Pd}|^\u2212/u, '-').replace(',', '.');
  const value = /^[+-]?\d{1,3}(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Math.abs(value) <= most ? value : undefined;
}

function aliasesIn(cell: string): string[] | undefined {
  const aliases = cell
    .split(/[;|]/)
    .map((alias) => alias.trim())
    .filter(Boolean);
  return aliases.every((alias) => isFitName(alias) && !isEveryday(alias)) ? [...new Set(aliases)] : undefined;
}

/** A name may be one, as March is; a second name need not. */
const isEveryday = (alias: string): boolean => bareWords(alias).every(isSaidOtherwise);

function linkIn(cell: string): string | undefined {
  const isLink = cell.length <= longestLink && URL.canParse(cell) && new URL(cell).protocol === 'https:';
  return isLink && !/\s/.test(cell) ? cell : undefined;
}
