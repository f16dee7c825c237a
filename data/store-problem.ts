import { StoreError, StoreFailure } from './errors.ts';

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Whether SQLite itself failed, as against a query that broke a rule of its table. */
export const isStoreProblem = (error: unknown): boolean =>
  /^SQLITE_(?!CONSTRAINT|ERROR$|MISUSE|RANGE|MISMATCH)/.test(codeOf(error));

/** What an operator can do about a store that could not be opened. `existed`: there was something at the path before. */
export function whyNotOpened(path: string, existed: boolean, error: unknown): StoreError {
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB')
    return new StoreError(
      `${path} can't be read with this key: either the key is wrong, or the file is not a Porchlight store. Nothing was changed; check PORCHLIGHT_KEY and PORCHLIGHT_DB.`,
      { cause: error },
    );
  if (/^SQLITE_(CORRUPT|BUSY|FULL|IOERR)/.test(code)) return whyItFailed(path, error);
  return new StoreError(
    existed
      ? `${path} can't be written. Give this user the right to write to the file and its folder.`
      : `${path} can't be made. Make its folder and give this user the right to write there, or set PORCHLIGHT_DB to another place.`,
    { cause: error },
  );
}

/** The same for one that was open already: its first page could be read, so the key is the right one. */
export function whyItFailed(path: string, error: unknown): StoreError {
  const code = codeOf(error);
  if (code.startsWith('SQLITE_BUSY'))
    return new StoreError(`${path} is in use by another program. Stop that one first.`, { cause: error });
  if (code === 'SQLITE_FULL')
    return new StoreFailure(`There is no room left on the disk of ${path}. Make room and try again.`, { cause: error });
  if (code.startsWith('SQLITE_READONLY'))
    return new StoreError(`${path} can't be written. Give this user the right to write to the file and its folder.`, {
      cause: error,
    });
  return new StoreFailure(
    `${path} is damaged. Keep it as it is, and bring back the last backup with \`porchlight restore\`.`,
    { cause: error },
  );
}
