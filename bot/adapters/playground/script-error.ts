/** Something wrong in a script or in what was typed, with the way out of it; the caller ends with exit code 2. */
export class ScriptError extends Error {
  override name = 'ScriptError';
  readonly line: number;
  /** One sentence, without the line number. */
  readonly problem: string;

  constructor(line: number, problem: string) {
    super(`Line ${line}: ${problem}`);
    this.line = line;
    this.problem = problem;
  }
}
