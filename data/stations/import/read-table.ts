import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { unfit } from './file-problem.ts';

/** One row of a file, cells as they were typed but for the space around them. */
export interface TableRow {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/** The rows that hold anything, the heads among them. Commas, semicolons or tabs, whichever the first line has most of. Throws UnfitFile. */
export function readTable(text: string): TableRow[] {
  const options = {
    ...{ delimiter: delimiterOf(text), record_delimiter: ['\r\n', '\n', '\r'], trim: true, info: true },
    ...{ skip_empty_lines: true, skip_records_with_empty_values: true, relax_column_count: true },
  };
  try {
    return parsed.parse(parse(text, options)).map(({ record, info }) => ({
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record.map(plain),
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unfit(quoteText(error), typeof error.lines === 'number' ? error.lines : null);
  }
}

function delimiterOf(text: string): string {
  const [heads = ''] = text.trimStart().split(/[\r\n]/, 1);
  const [most = ','] = [',', ';', '\t'].sort((a, b) => heads.split(b).length - heads.split(a).length);
  return most;
}

/** One line: in a cell of several each was a part of its own, as in an address. */
const plain = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/,?\s*[\r\n]+\s*/g, ', ')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();

const quoteText = ({ code }: CsvError): string =>
  code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quote opens a cell and none closes it, here or in a line before.'
    : 'A quote stands inside a cell. Put quotes around the whole cell, and write each one inside it twice.';
