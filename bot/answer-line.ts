import { actOf } from './acts.ts';
import type { Answer } from './command.ts';
import { findCommand } from './commands/index.ts';
import { NotACommand, UserError } from './errors.ts';
import { explain } from './explain.ts';
import { misplacedCommand } from './misplaced-command.ts';
import { notUnderstood } from './not-understood.ts';
import { parseInput } from './parse-input.ts';
import type { Passage } from './passage.ts';
import { refusalOf } from './permissions.ts';
import type { Line } from './read-text.ts';
import type { Around } from './reader.ts';
import { refuse } from './refuse.ts';
import { compose, type Step } from './router.ts';
import type { Saying } from './saying.ts';
import { stationIndex } from './station-cache.ts';
import { tryIn } from './try-in.ts';
import type { Turn } from './turn.ts';

/** What a line of a message is answered with; null is silence. */
export async function answerLine(passage: Passage, turn: Turn, line: Line): Promise<Answer | null> {
  const found = findCommand(line.words);
  if (!found) return answerUnknown(passage, turn, line);
  const saying = { passage, turn, line, found, around: await aroundOf(passage, turn, line), answer: null };
  await answerSaying(saying, async () => {});
  return saying.answer;
}

async function answerUnknown(passage: Passage, turn: Turn, line: Line): Promise<Answer | null> {
  const misplaced = misplacedCommand(turn, line);
  return misplaced ? refuse({ passage, turn, found: misplaced }, misplaced.refusal) : notUnderstood(turn, line);
}

const aroundOf = async ({ parts, store }: Passage, turn: Turn, { prefixed }: Line): Promise<Around> => ({
  stations: await stationIndex(parts.database, store),
  home: turn.place.station,
  saidAt: turn.saidAt,
  zone: turn.zone,
  wording: turn.words,
  marked: prefixed,
});

/** Who may say it, and where. Without a mark a sentence that begins with a command's name is not refused as one. */
const checkPermission: Step<Saying> = async (saying, next) => {
  const { turn, line, found } = saying;
  const refusal = refusalOf(found.command, turn.level, turn.place);
  if (!refusal) return next();
  saying.answer = isMeant(saying) ? await refuse(saying, refusal) : notUnderstood(turn, line);
};

function isMeant({ line, found, around }: Saying): boolean {
  if (line.prefixed) return true;
  try {
    parseInput(found.command, found.words, around);
  } catch (error) {
    if (error instanceof NotACommand) return false;
    if (!(error instanceof UserError)) throw error;
  }
  return true;
}

/** Nothing is done whose answer could not be given: whoever has never written privately is asked to do so first. */
const checkReachable: Step<Saying> = async (saying, next) => {
  const { sender, place } = saying.turn;
  const isUnheard = saying.found.command.where === 'private' && place.kind !== 'direct' && !sender.reachable;
  if (!isUnheard) return next();
  saying.answer = { text: '', private: true };
};

const inSavepoint: Step<Saying> = async (saying, next) => {
  await tryIn(saying.passage, next, async (error) => {
    saying.answer = await explain(saying, error);
  });
};

const run: Step<Saying> = async (saying) => {
  const { turn, found, around } = saying;
  const { command, words } = found;
  const input = parseInput(command, words, around);
  const answer = await command.handle({ ...turn, act: actOf(turn, command.name, command.undoable) }, input);
  saying.answer = command.where === 'private' || command.where === 'secret' ? { ...answer, private: true } : answer;
};

const answerSaying = compose(checkPermission, checkReachable, inSavepoint, run);
