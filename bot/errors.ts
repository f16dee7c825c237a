interface Options {
  /** About a person, or above what the room may see: told in the direct chat. */
  readonly private?: boolean;
}

/** A refusal, worded for the person in the chat with the way out in it; any other error is a bug. */
export class UserError extends Error {
  override name = 'UserError';
  readonly private: boolean;

  constructor(message: string, options: Options = {}) {
    super(message);
    this.private = options.private ?? false;
  }
}

/** The words do not belong to the command: without a mark before them they were ordinary speech. */
export class NotACommand extends Error {
  override name = 'NotACommand';
  /** What to ask back where a mark says that a command was meant. */
  readonly ask: string | undefined;
  /** The words that fitted nowhere, as far as that is known. */
  readonly left: string;

  constructor(message: string, ask?: string, left = '') {
    super(message);
    this.ask = ask;
    this.left = left;
  }
}

/** Refs that cannot be read. Where nobody may write refs at all they are not even asked back. */
export class BadRef extends UserError {
  override name = 'BadRef';
}

/** What was said does not belong where anybody may read it: it is neither acted on nor repeated. */
export class TooOpen extends Error {
  override name = 'TooOpen';
}

/** Wrong use or configuration; one sentence for the operator that says what and what to do. Exit code 2. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}
