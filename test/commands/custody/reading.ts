import { stations } from '../../../bot/adapters/playground/world.ts';
import type { Command } from '../../../bot/command.ts';
import { findCommand } from '../../../bot/commands/index.ts';
import { NotACommand, UserError } from '../../../bot/errors.ts';
import { parseInput } from '../../../bot/parse-input.ts';
import { readLines } from '../../../bot/read-text.ts';
import { buildStationIndex } from '../../../data/stations/station-index.ts';
import { wordingFor } from '../../../data/wording/index.ts';
import { zone } from '../../transcript.ts';

const index = buildStationIndex(stations);

/** What a command makes of a line said Mon 5 Jan 2026 12:00, away from any station's room; as text, what is asked back. */
export function reading(command: Command, line: string): unknown {
  const [read] = readLines(line, { direct: true });
  const found = read && findCommand(read.words);
  if (found?.command !== command) return 'another command';
  try {
    const saidAt = Date.UTC(2026, 0, 5, 12);
    const around = {
      stations: index,
      home: null,
      saidAt,
      zone,
      wording: wordingFor('en'),
      marked: read?.prefixed ?? false,
    };
    return parseInput(command, found.words, around);
  } catch (error) {
    if (error instanceof NotACommand) return read?.prefixed ? (error.ask ?? error.message) : 'speech';
    if (error instanceof UserError) return error.message;
    throw error;
  }
}
