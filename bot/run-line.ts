import { isOrdinary } from '../data/stations/ordinary-words.ts';
import { actOf } from './acts.ts';
import type { Answer, Command } from './command.ts';
import { commandNames, type Found, findCommand } from './commands/index.ts';
import { BadRef, NotACommand, TooOpen, UserError } from './errors.ts';
import { exampleAround } from './example-for.ts';
import { parseInput } from './parse-input.ts';
import type { Passage } from './passage.ts';
import { type Refusal, refusalOf } from './permissions.ts';
import { type Line, nearestName, type Word } from './read-text.ts';
import type { Around } from './reader.ts';
import { stationIndex } from './station-cache.ts';
import type { Turn } from './turn.ts';

/** Runs one line of a message, in a savepoint of its own: what goes wrong in it leaves the other lines whole. */
export async function runLine(passage: Passage, turn: Turn, line: Line): Promise<Answer | null> {
  const found = findCommand(line.words);
  if (!found) return unknown(turn, line);
  const refusal = refusalOf(found.command, turn.level, turn.place);
  if (refusal && !(await isMeant(passage, turn, line, found))) return unknown(turn, line);
  if (refusal) return refused(passage, turn, found.command, refusal);
  if (isUnheard(found.command, turn)) return { text: '', private: true };
  return inSavepoint(passage, turn, line, found.command, found.words);
}

/** Nothing is done whose answer could not be given: whoever has never written privately is asked to do so first. */
const isUnheard = ({ where }: Command, { place, sender }: Turn): boolean =>
  where === 'private' && place.kind !== 'direct' && !sender.reachable;

/** Without a mark a sentence that begins with a command's name is no command, and so is not refused as one. */
async function isMeant(passage: Passage, turn: Turn, line: Line, { command, words }: Found): Promise<boolean> {
  if (line.prefixed) return true;
  try {
    parseInput(command, words, await aroundOf(passage, turn, line));
  } catch (error) {
    if (error instanceof NotACommand) return false;
    if (!(error instanceof UserError)) throw error;
  }
  return true;
}

async function inSavepoint(passage: Passage, turn: Turn, line: Line, command: Command, words: readonly Word[]) {
  const saved = await passage.trx.savepoint('command').execute();
  const touched = new Set(passage.touched);
  try {
    const answer = await run(turn, command, parseInput(command, words, await aroundOf(passage, turn, line)));
    await saved.releaseSavepoint('command').execute();
    return answer;
  } catch (error) {
    await saved.rollbackToSavepoint('command').execute();
    passage.touched.clear();
    for (const stationId of touched) passage.touched.add(stationId);
    return explain(passage, turn, line, command, error);
  }
}

const aroundOf = async ({ parts, store }: Passage, turn: Turn, { prefixed }: Line): Promise<Around> => ({
  stations: await stationIndex(parts.database, store),
  home: turn.place.station,
  saidAt: turn.saidAt,
  zone: turn.zone,
  wording: turn.words,
  marked: prefixed,
});

async function run(turn: Turn, command: Command, input: unknown): Promise<Answer> {
  const answer = await command.handle({ ...turn, act: actOf(turn, command.name, command.undoable) }, input);
  return command.where === 'private' || command.where === 'secret' ? { ...answer, private: true } : answer;
}

async function explain(
  passage: Passage,
  turn: Turn,
  line: Line,
  command: Command,
  error: unknown,
): Promise<Answer | null> {
  if (error instanceof NotACommand)
    return line.prefixed
      ? { text: error.ask ?? turn.words.unreadable(exampleAround(command, await aroundOf(passage, turn, line))) }
      : unknown(turn, line);
  const isOpen = turn.place.kind !== 'direct' && turn.place.level < 1;
  if (error instanceof TooOpen || (error instanceof BadRef && isOpen))
    return refused(passage, turn, command, 'too-open');
  if (error instanceof UserError) return { text: error.message, private: error.private };
  passage.parts.log.error({ err: error, command: command.name, inbox: passage.row.seq }, 'command failed');
  return { text: turn.words.broken() };
}

/** Ordinary speech: silence in a group; privately a line that helps on. */
function unknown({ place, words, level }: Turn, { prefixed, words: typed }: Line): Answer | null {
  if (place.kind === 'unlinked') return null;
  const [first, ...rest] = typed.map(({ text }) => text);
  const near = nearestName(first ?? '', commandNames(level));
  if (near && (prefixed || isTerse(rest))) return { text: words.didYouMean(near) };
  return place.kind === 'direct' ? { text: words.greeting(), isGreeting: true } : null;
}

/** Like a command, not like a sentence: few words, and no everyday ones. */
const isTerse = (words: readonly string[]): boolean =>
  words.length < 3 && !words.some((word) => isOrdinary(word.toLowerCase()));

/** Removes what should not have been said here, where the network lets the bot. */
async function takeAway({ store, event, row }: Passage, { place, now }: Turn): Promise<void> {
  await store.outbox.queue(
    {
      target: { kind: 'room', id: place.id },
      content: { kind: 'delete', on: { network: row.network, messageId: event.id }, own: false },
      urgency: 'answer',
      network: row.network,
    },
    now,
  );
}

async function refused(passage: Passage, turn: Turn, command: Command, refusal: Refusal): Promise<Answer | null> {
  const { words, policy } = turn;
  switch (refusal) {
    case 'silence':
      return null;
    case 'level':
      return { text: words.notForYou(command.name, command.level, policy.contacts) };
    case 'not-a-group':
      return { text: words.onlyInGroup(command.name) };
    case 'secret':
      await takeAway(passage, turn);
      return { text: words.onlyInDirect(command.name) };
    case 'too-open':
      await takeAway(passage, turn);
      return { text: words.tooOpen(turn.level, policy.contacts), private: true, unquoted: true };
  }
}
