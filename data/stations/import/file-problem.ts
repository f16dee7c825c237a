/** Something in a file that keeps it from being imported, and what is allowed instead. */
export interface FileProblem {
  /** Counted from 1; null: it is about the whole file. */
  readonly line: number | null;
  readonly text: string;
}

/** Nothing of the file can be used before these are mended. */
export class UnfitFile extends Error {
  override name = 'UnfitFile';
  readonly problems: readonly FileProblem[];

  constructor(problems: readonly FileProblem[]) {
    super('The file can’t be imported');
    this.problems = problems;
  }
}

export const unfit = (text: string, line: number | null = null): UnfitFile => new UnfitFile([{ line, text }]);
